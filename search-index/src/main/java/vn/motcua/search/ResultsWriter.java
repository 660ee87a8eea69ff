package vn.motcua.search;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes results field by field. They are the answer that is asked for most and the longest (20
 * KB), and JSON-B spends on them as long as the search itself.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class ResultsWriter implements MessageBodyWriter<ProcedureWire.Results> {
  private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == ProcedureWire.Results.class;
  }

  @Override
  public void writeTo(
      ProcedureWire.Results results,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(results, out);
  }

  void write(ProcedureWire.Results results, OutputStream out) {
    try (JsonGenerator json = generators.createGenerator(out)) {
      json.writeStartObject().write("total", results.total()).write("tookMs", results.tookMs());
      text(json, "didYouMean", results.didYouMean());
      json.writeStartObject("facets");
      results.facets().forEach((name, values) -> facet(json, name, values));
      json.writeEnd().writeStartArray("hits");
      results.hits().forEach(hit -> hit(json, hit));
      json.writeEnd().writeEnd();
    }
  }

  private static void facet(
      JsonGenerator json, String name, List<ProcedureWire.FacetValue> values) {
    json.writeStartArray(name);
    for (ProcedureWire.FacetValue value : values) {
      json.writeStartObject()
          .write("value", value.value())
          .write("label", value.label())
          .write("count", value.count())
          .writeEnd();
    }
    json.writeEnd();
  }

  private static void hit(JsonGenerator json, ProcedureWire.Hit hit) {
    json.writeStartObject()
        .write("code", hit.code())
        .write("name", hit.name())
        .write("highlight", hit.highlight());
    text(json, "field", hit.field());
    texts(json, "departments", hit.departments());
    texts(json, "levels", hit.levels());
    json.writeStartArray("channels");
    hit.channels().forEach(channel -> channel(json, channel));
    json.writeEnd()
        .write("onlineLevel", hit.onlineLevel())
        .write("status", hit.status())
        .write("score", hit.score())
        .writeEnd();
  }

  private static void channel(JsonGenerator json, ProcedureWire.ChannelWire channel) {
    json.writeStartObject().write("channel", channel.channel());
    if (channel.duration() == null) {
      json.writeNull("duration");
    } else {
      json.write("duration", channel.duration());
    }
    text(json, "unit", channel.unit());
    json.writeStartArray("fees");
    channel.fees().forEach(json::write);
    json.writeEnd().write("free", channel.free());
    text(json, "feeNote", channel.feeNote());
    json.write("feeDoubtful", channel.feeDoubtful()).writeEnd();
  }

  private static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }
}
