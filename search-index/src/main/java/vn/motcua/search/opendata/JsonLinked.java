package vn.motcua.search.opendata;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.search.opendata.Thing.Fact;
import vn.motcua.search.opendata.Thing.Link;
import vn.motcua.search.opendata.Thing.Literal;
import vn.motcua.search.opendata.Thing.Value;
import vn.motcua.search.opendata.Thing.Words;

/** Writes the same things as JSON-LD 1.1: a graph of nodes, with the prefixes as its context. */
final class JsonLinked implements Linked {
  private final JsonGenerator out;

  JsonLinked(Writer writer) {
    out = Json.createGenerator(writer);
  }

  @Override
  public void begin() {
    out.writeStartObject().writeStartObject("@context");
    Vocabulary.PREFIXES.forEach(out::write);
    out.writeEnd().writeStartArray("@graph");
  }

  @Override
  public void write(Thing thing) {
    out.writeStartObject().write("@id", thing.iri()).write("@type", thing.type());
    Map<String, List<Value>> facts =
        thing.facts().stream()
            .collect(
                Collectors.groupingBy(
                    Fact::property,
                    LinkedHashMap::new,
                    Collectors.mapping(Fact::value, Collectors.toList())));
    facts.forEach(
        (property, values) -> {
          out.writeStartArray(property);
          values.forEach(this::write);
          out.writeEnd();
        });
    out.writeEnd();
  }

  private void write(Value value) {
    out.writeStartObject();
    if (value instanceof Link link) {
      out.write("@id", link.iri());
    } else if (value instanceof Words words) {
      out.write("@value", words.text()).write("@language", "vi");
    } else if (value instanceof Literal literal) {
      out.write("@value", literal.text());
      if (!literal.datatype().isEmpty()) {
        out.write("@type", literal.datatype());
      }
    }
    out.writeEnd();
  }

  @Override
  public void end() {
    out.writeEnd().writeEnd().flush();
  }
}
