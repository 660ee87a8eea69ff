package vn.motcua.procedure;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Content as JSON, the form it is stored in. Absent values are left out. */
public final class ContentJson {
  private static final Jsonb JSON = JsonbBuilder.create();

  private ContentJson() {}

  public static String write(ProcedureContent content) {
    return JSON.toJson(content);
  }

  public static ProcedureContent read(String json) {
    return JSON.fromJson(json, ProcedureContent.class);
  }
}
