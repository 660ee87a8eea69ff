package vn.motcua.search.opendata;

import java.io.IOException;
import vn.motcua.search.opendata.Thing.Fact;
import vn.motcua.search.opendata.Thing.Link;
import vn.motcua.search.opendata.Thing.Literal;
import vn.motcua.search.opendata.Thing.Value;
import vn.motcua.search.opendata.Thing.Words;

/** Writes things as RDF 1.1 Turtle, one after another. */
record Turtle(Appendable out) implements Linked {
  private static final int FIRST_PRINTABLE = 0x20;

  @Override
  public void begin() throws IOException {
    for (var prefix : Vocabulary.PREFIXES.entrySet()) {
      out.append("@prefix ").append(prefix.getKey()).append(": <");
      out.append(prefix.getValue()).append("> .\n");
    }
  }

  @Override
  public void write(Thing thing) throws IOException {
    out.append("\n<").append(iri(thing.iri())).append("> a ").append(thing.type());
    for (Fact fact : thing.facts()) {
      out.append(" ;\n  ").append(fact.property()).append(' ').append(value(fact.value()));
    }
    out.append(" .\n");
  }

  @Override
  public void end() {
    // a list of statements has no end
  }

  private static String value(Value value) {
    if (value instanceof Link link) {
      return "<" + iri(link.iri()) + ">";
    }
    if (value instanceof Words words) {
      return quoted(words.text()) + "@vi";
    }
    Literal literal = (Literal) value;
    return quoted(literal.text()) + (literal.datatype().isEmpty() ? "" : "^^" + literal.datatype());
  }

  private static String quoted(String text) {
    StringBuilder all = new StringBuilder("\"");
    text.chars()
        .forEach(
            letter -> {
              switch (letter) {
                case '"' -> all.append("\\\"");
                case '\\' -> all.append("\\\\");
                case '\n' -> all.append("\\n");
                case '\r' -> all.append("\\r");
                case '\t' -> all.append("\\t");
                default ->
                    all.append(
                        letter < FIRST_PRINTABLE
                            ? "\\u%04X".formatted(letter)
                            : String.valueOf((char) letter));
              }
            });
    return all.append('"').toString();
  }

  private static String iri(String iri) {
    return iri.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "");
  }
}
