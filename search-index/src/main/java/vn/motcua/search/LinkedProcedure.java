package vn.motcua.search;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.PublishedProcedure;

/** A procedure as schema.org {@code GovernmentService}, for machines. */
public final class LinkedProcedure {
  private static final Jsonb JSON = JsonbBuilder.create();

  private LinkedProcedure() {}

  /** As text that can stand between the tags of a script element. */
  public static String inPage(PublishedProcedure procedure, String address) {
    return JSON.toJson(of(procedure, address))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  static Map<String, Object> of(PublishedProcedure procedure, String address) {
    ProcedureContent content = procedure.content();
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", "GovernmentService");
    thing.put("@id", address);
    thing.put("url", address);
    thing.put("identifier", procedure.code().value());
    thing.put("name", content.name());
    thing.put("inLanguage", "vi");
    if (content.field() != null) {
      thing.put("serviceType", content.field());
    }
    if (!content.departments().isEmpty()) {
      thing.put(
          "provider",
          Map.of("@type", "GovernmentOrganization", "name", content.departments().get(0)));
    }
    if (!content.results().isEmpty()) {
      thing.put(
          "serviceOutput",
          content.results().stream()
              .map(result -> Map.of("@type", "Thing", "name", result.name()))
              .toList());
    }
    List<String> audience = content.subjects();
    if (!audience.isEmpty()) {
      thing.put(
          "audience", Map.of("@type", "Audience", "audienceType", String.join("; ", audience)));
    }
    return thing;
  }
}
