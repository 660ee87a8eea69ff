package vn.motcua.procedure.national;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.code.ProcedureCode;

/**
 * A procedure of the national service as a line of the portal's import. What the service does not
 * say is not in the line, so it clears nothing; a decision is never in it, because staff make it.
 *
 * <p>Assumed of the shape of {@code LayThuTuc}, beyond what programs that read it show: {@code
 * TENDOITUONG} and {@code TENCAPTHUCHIEN} are the names of applicants and levels. Codes without a
 * name ({@code LOAITTHC}, {@code CAPTHUCHIEN}) are not translated.
 *
 * @param json one line, without line breaks
 * @param notes names of fields that hold something the portal has no place for
 */
public record NationalLine(ProcedureCode code, String json, List<String> notes) {
  public NationalLine {
    notes = List.copyOf(notes);
  }

  static NationalLine of(ProcedureCode code, NationalFields from) {
    JsonObjectBuilder line = Json.createObjectBuilder().add("code", code.value());
    text(line, "name", from.text("TENTTHC").replaceAll("\\s+", " "));
    names(line, from, "LINHVUCTHUCHIEN", "TENLINHVUC", "field");
    names(line, from, "COQUANTHUCHIEN", "TENDONVI", "executingAgency");
    names(line, from, "COQUANCOTHAMQUYEN", "TENDONVI", "authority");
    list(line, from, "CAPTHUCHIEN", "TENCAPTHUCHIEN", "levels");
    list(line, from, "DOITUONGTHUCHIEN", "TENDOITUONG", "subjects");
    text(line, "receiveAddress", from.text("DIACHITIEPNHAN").replaceAll("\\s+", " "));
    text(line, "conditions", from.text("YEUCAU"));
    if (from.has("TRINHTUTHUCHIEN")) {
      line.add("steps", steps(from));
    }
    if (from.has("CACHTHUCTHUCHIEN")) {
      line.add("methods", NationalChannels.of(from));
    }
    if (from.has("THANHPHANHOSO")) {
      line.add("components", components(from));
    }
    if (from.has("KETQUATHUCHIEN")) {
      line.add("results", results(from));
    }
    text(line, "legalBasisText", legalBasis(from));
    return new NationalLine(code, line.build().toString(), from.unread());
  }

  private static void text(JsonObjectBuilder line, String key, String text) {
    if (!text.isEmpty()) {
      line.add(key, text);
    }
  }

  private static List<String> each(NationalFields from, String list, String name) {
    return from.objects(list).stream()
        .map(one -> one.text(name).replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static void names(
      JsonObjectBuilder line, NationalFields from, String list, String name, String key) {
    text(line, key, String.join("; ", each(from, list, name)));
  }

  private static void list(
      JsonObjectBuilder line, NationalFields from, String list, String name, String key) {
    List<String> names = each(from, list, name);
    if (!names.isEmpty()) {
      line.add(key, Json.createArrayBuilder(names));
    }
  }

  private static JsonArrayBuilder steps(NationalFields from) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (NationalFields one : from.objects("TRINHTUTHUCHIEN")) {
      String said =
          one.objects("TRINHTU").stream()
              .map(step -> step.text("TENTRINHTU"))
              .filter(step -> !step.isEmpty())
              .collect(Collectors.joining("\n\n"));
      if (!said.isEmpty()) {
        JsonObjectBuilder step = Json.createObjectBuilder().add("text", said);
        text(step, "group", one.text("TRUONGHOP").replaceAll("\\s+", " "));
        steps.add(step);
      }
    }
    return steps;
  }

  private static JsonArrayBuilder components(NationalFields from) {
    JsonArrayBuilder components = Json.createArrayBuilder();
    for (NationalFields one : from.objects("THANHPHANHOSO")) {
      for (NationalFields paper : one.objects("GIAYTO")) {
        if (!paper.text("TENGIAYTO").isEmpty()) {
          JsonObjectBuilder component =
              Json.createObjectBuilder()
                  .add("name", paper.text("TENGIAYTO"))
                  .add("originals", count(paper.text("SOBANCHINH")))
                  .add("copies", count(paper.text("SOBANSAO")));
          text(component, "group", one.text("TRUONGHOP").replaceAll("\\s+", " "));
          text(component, "formFile", paper.text("TENMAUDON").replaceAll("\\s+", " "));
          components.add(component);
        }
      }
    }
    return components;
  }

  private static int count(String said) {
    return said.matches("\\d{1,3}") ? Integer.parseInt(said) : 0;
  }

  private static JsonArrayBuilder results(NationalFields from) {
    JsonArrayBuilder results = Json.createArrayBuilder();
    for (NationalFields one : from.objects("KETQUATHUCHIEN")) {
      if (!one.text("TENKETQUA").isEmpty()) {
        JsonObjectBuilder result =
            Json.createObjectBuilder().add("name", one.text("TENKETQUA").replaceAll("\\s+", " "));
        text(result, "code", one.text("MAKETQUA"));
        results.add(result);
      }
    }
    return results;
  }

  private static String legalBasis(NationalFields from) {
    return from.objects("CANCUPHAPLY").stream()
        .map(one -> (one.text("SOVANBAN") + " " + one.text("TENVANBAN")).strip())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
