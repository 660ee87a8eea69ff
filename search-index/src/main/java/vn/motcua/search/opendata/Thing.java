package vn.motcua.search.opendata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told of in linked data: its address, its class, and facts. Class and properties
 * are written with the prefixes of {@link Vocabulary}.
 */
record Thing(String iri, String type, List<Fact> facts) {

  /** A property with its value. */
  record Fact(String property, Value value) {}

  /** Another thing, by its address, or something written. */
  sealed interface Value {}

  record Link(String iri) implements Value {}

  /** In Vietnamese. */
  record Words(String text) implements Value {}

  /** A datatype of XML Schema, with the prefix; plain text when it is empty. */
  record Literal(String text, String datatype) implements Value {}

  static Thing of(String iri, String type) {
    return new Thing(iri, type, new ArrayList<>());
  }

  Thing link(String property, String other) {
    facts.add(new Fact(property, new Link(other)));
    return this;
  }

  /** Leaves out what is not there. */
  Thing words(String property, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      facts.add(new Fact(property, new Words(text.strip())));
    }
    return this;
  }

  Thing literal(String property, String text, String datatype) {
    facts.add(new Fact(property, new Literal(text, datatype)));
    return this;
  }

  Thing identifier(String text) {
    return literal("dct:identifier", text, "");
  }
}
