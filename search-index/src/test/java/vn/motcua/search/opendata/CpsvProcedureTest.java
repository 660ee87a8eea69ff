package vn.motcua.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.procedure.importing.CatalogueReader;

/** Linked data as another program reads them, with a parser that is not ours. */
class CpsvProcedureTest {
  private static final String HOME = "https://motcua.tinh.gov.vn/";
  private static final CpsvProcedure TERMS = new CpsvProcedure(HOME, "UBND tỉnh Mẫu");
  private static final Shapes SHAPES = Shapes.ofTheProfile();

  private static PublishedProcedure published(String code, ProcedureContent content) {
    return new PublishedProcedure(
        new ProcedureCode(code),
        ProcedureStatus.PUBLISHED,
        0,
        new PublishedVersion(1, PublicationDecision.unknown(), content));
  }

  private static List<PublishedProcedure> demo() throws IOException {
    return CatalogueReader.inForce(
            LocalDate.of(2026, 11, 1),
            Path.of("../config/demo/catalogue.jsonl"),
            Path.of("../config/demo/procedures.jsonl"))
        .stream()
        .map(entry -> published(entry.code(), entry.content()))
        .toList();
  }

  private static String turtle(List<PublishedProcedure> procedures) throws IOException {
    StringWriter text = new StringWriter();
    write(procedures, new Turtle(text));
    return text.toString();
  }

  private static String json(List<PublishedProcedure> procedures) throws IOException {
    StringWriter text = new StringWriter();
    write(procedures, new JsonLinked(text));
    return text.toString();
  }

  private static void write(List<PublishedProcedure> procedures, Linked out) throws IOException {
    out.begin();
    for (Thing thing : TERMS.common()) {
      out.write(thing);
    }
    for (PublishedProcedure procedure : procedures) {
      for (Thing thing : TERMS.things(procedure)) {
        out.write(thing);
      }
    }
    out.end();
  }

  private static Model read(String text, RDFFormat format) throws IOException {
    return Rio.parse(new StringReader(text), HOME, format);
  }

  @Test
  void the_whole_demo_catalogue_breaks_no_shape_of_the_profile() throws IOException {
    List<PublishedProcedure> demo = demo();
    Model graph = read(turtle(demo), RDFFormat.TURTLE);

    assertThat(demo).hasSizeGreaterThan(10);
    assertThat(graph.filter(null, null, Shapes.iri("cpsv:PublicService"))).hasSize(demo.size());
    assertThat(graph.filter(null, null, Shapes.iri("cv:Cost"))).isNotEmpty();
    assertThat(graph.filter(null, null, Shapes.iri("cv:Evidence"))).isNotEmpty();
    assertThat(graph.filter(null, null, Shapes.iri("cv:Output"))).isNotEmpty();
    assertThat(SHAPES.brokenBy(graph)).isEmpty();
  }

  @Test
  void both_forms_tell_the_same() throws IOException {
    List<PublishedProcedure> demo = demo().subList(0, 8);
    Model turtle = read(turtle(demo), RDFFormat.TURTLE);

    assertThat(Models.isomorphic(turtle, read(json(demo), RDFFormat.JSONLD))).isTrue();
  }

  @Test
  void a_procedure_of_which_only_the_title_is_known_is_whole_too() throws IOException {
    String hostile = "Cấp \"giấy\" \\ phép\n<script>\u0001\t' {@vi} 😀";
    List<PublishedProcedure> one = List.of(published("1.000026", ProcedureContent.named(hostile)));
    Model graph = read(turtle(one), RDFFormat.TURTLE);

    assertThat(SHAPES.brokenBy(graph)).isEmpty();
    assertThat(Models.objectLiteral(graph.filter(null, Shapes.iri("dct:title"), null)))
        .hasValueSatisfying(title -> assertThat(title.getLabel()).isEqualTo(hostile));
    assertThat(Models.objectLiteral(graph.filter(null, Shapes.iri("skos:prefLabel"), null)))
        .isPresent();
    assertThat(Models.isomorphic(graph, read(json(one), RDFFormat.JSONLD))).isTrue();
  }

  @Test
  void the_shapes_find_what_is_missing_or_strange() throws IOException {
    Model graph = read(turtle(demo().subList(0, 1)), RDFFormat.TURTLE);
    graph.remove(null, Shapes.iri("cv:hasCompetentAuthority"), null);
    graph.remove(null, Shapes.iri("skos:prefLabel"), null);
    graph.add(
        SimpleValueFactory.getInstance().createIRI(HOME + "thu-tuc/1.000005"),
        Shapes.iri("dct:identifier"),
        SimpleValueFactory.getInstance().createLiteral("another"));
    graph.add(
        SimpleValueFactory.getInstance().createIRI(HOME + "thu-tuc/1.000005"),
        Shapes.iri("dct:creator"),
        SimpleValueFactory.getInstance().createLiteral("x"));

    assertThat(SHAPES.brokenBy(graph))
        .anyMatch(text -> text.endsWith("has 0 hasCompetentAuthority"))
        .anyMatch(text -> text.endsWith("has 0 prefLabel"))
        .anyMatch(text -> text.endsWith("has 2 identifier"))
        .anyMatch(text -> text.endsWith("is in no shape"));
  }

  @ParameterizedTest
  @CsvSource({
    "5, CALENDAR_DAY, P5D",
    "30.0, CALENDAR_DAY, P30D",
    "1, MONTH, P1M",
    "2, HOUR, PT2H",
    "15, WORKING_DAY, ''",
    "0.5, CALENDAR_DAY, ''"
  })
  void a_time_limit_is_told_only_where_the_standard_can_say_it(
      BigDecimal amount, DurationUnit unit, String told) {
    SubmissionChannel channel =
        new SubmissionChannel(Channel.COUNTER, amount, unit, List.of(), false, null, false);

    assertThat(CpsvProcedure.duration(channel)).isEqualTo(told);
  }
}
