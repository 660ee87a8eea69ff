package vn.motcua.search.index;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.SubmissionChannel;

/** What a result list shows of a procedure, kept in the index apart from the long texts. */
public record ProcedureCard(
    String code,
    String name,
    @Nullable String field,
    List<String> departments,
    List<ProcedureLevel> levels,
    List<SubmissionChannel> channels,
    OnlineLevel onlineLevel,
    ProcedureStatus status) {

  private static final Jsonb JSON = JsonbBuilder.create();

  static ProcedureCard of(Procedure procedure, ProcedureContent content) {
    return new ProcedureCard(
        procedure.code().value(),
        content.name(),
        content.field(),
        content.departments(),
        content.levels(),
        content.channels(),
        content.onlineLevel(),
        procedure.status());
  }

  public static ProcedureCard fromJson(String json) {
    return JSON.fromJson(json, ProcedureCard.class);
  }

  String toJson() {
    return JSON.toJson(this);
  }
}
