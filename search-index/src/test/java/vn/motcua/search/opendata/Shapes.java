package vn.motcua.search.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The shapes of CPSV-AP, as far as its classes are used: which of them a graph breaks. */
final class Shapes {
  private static final int ANY = Integer.MAX_VALUE;

  private final List<Rule> rules;

  /** A line of the file. */
  private record Rule(IRI type, IRI property, int least, int most, String value) {
    static Rule of(String line) {
      String[] parts = line.trim().split("\\s+");
      return new Rule(
          iri(parts[0]),
          iri(parts[1]),
          Integer.parseInt(parts[2]),
          parts[3].equals("-") ? ANY : Integer.parseInt(parts[3]),
          parts[4]);
    }
  }

  private Shapes(List<Rule> rules) {
    this.rules = rules;
  }

  static Shapes ofTheProfile() {
    try (InputStream file =
        Objects.requireNonNull(Shapes.class.getResourceAsStream("cpsv-ap-3.2.txt"))) {
      return new Shapes(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Rule::of)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static IRI iri(String prefixed) {
    int colon = prefixed.indexOf(':');
    String space =
        Objects.requireNonNull(
            Vocabulary.PREFIXES.get(prefixed.substring(0, colon)), () -> "prefix of " + prefixed);
    return SimpleValueFactory.getInstance().createIRI(space + prefixed.substring(colon + 1));
  }

  /** In words; empty when all is well. */
  Set<String> brokenBy(Model graph) {
    Set<String> broken = new TreeSet<>();
    for (Rule rule : rules) {
      for (Resource thing : graph.filter(null, RDF.TYPE, rule.type()).subjects()) {
        List<Value> values = new ArrayList<>();
        graph.filter(thing, rule.property(), null).forEach(fact -> values.add(fact.getObject()));
        if (values.size() < rule.least() || values.size() > rule.most()) {
          broken.add(thing + " has " + values.size() + " " + rule.property().getLocalName());
        }
        values.stream()
            .filter(value -> !fits(value, rule.value(), graph))
            .forEach(value -> broken.add(thing + " " + rule.property() + " is no " + rule.value()));
      }
    }
    for (Statement fact : graph) {
      if (!known(fact, graph)) {
        broken.add(fact.getPredicate() + " of " + fact.getSubject() + " is in no shape");
      }
    }
    return broken;
  }

  private static boolean fits(Value value, String wanted, Model graph) {
    if (wanted.equals("any")) {
      return value instanceof Literal;
    }
    if (wanted.equals("text")) {
      return value instanceof Literal text && text.getLanguage().isPresent();
    }
    if (value instanceof Literal literal) {
      return literal.getDatatype().equals(iri(wanted)) && isValid(literal);
    }
    return graph.contains((Resource) value, RDF.TYPE, iri(wanted));
  }

  private static boolean isValid(Literal literal) {
    String form = literal.getDatatype().getLocalName();
    return form.equals("duration")
        ? literal.getLabel().matches("P(?:\\d+[YMD]|T\\d+[HM])")
        : !form.equals("double") || literal.doubleValue() >= 0;
  }

  private boolean known(Statement fact, Model graph) {
    if (fact.getPredicate().equals(RDF.TYPE)) {
      return true;
    }
    Optional<Value> type =
        graph.filter(fact.getSubject(), RDF.TYPE, null).objects().stream().findFirst();
    return type.isPresent()
        && rules.stream()
            .anyMatch(
                rule ->
                    rule.type().equals(type.get()) && rule.property().equals(fact.getPredicate()));
  }
}
