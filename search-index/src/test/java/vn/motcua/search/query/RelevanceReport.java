package vn.motcua.search.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.lexicon.Lexicon;

/**
 * Every judged query: what it should find, what it found, how it was read. No test: it fails never
 * and runs only when asked for, writing {@code target/relevance.md}.
 */
@EnabledIfSystemProperty(named = "relevance.report", matches = ".+")
class RelevanceReport {
  private static final Logger LOG = Logger.getLogger(RelevanceReport.class.getName());
  private static final Path REPORT = Path.of("target/relevance.md");

  private final Map<String, String> names = new HashMap<>();
  private final MemoryIndex index;

  RelevanceReport() throws IOException {
    String files = System.getProperty("relevance.report", "");
    Path[] catalogue =
        files.contains(".jsonl")
            ? Arrays.stream(files.split(",")).map(Path::of).toArray(Path[]::new)
            : new Path[] {
              Path.of("../config/demo/catalogue.jsonl"), Path.of("../config/demo/procedures.jsonl")
            };
    Collection<Entry> procedures = CatalogueReader.inForce(LocalDate.of(2026, 11, 22), catalogue);
    procedures.forEach(each -> names.put(each.code(), each.content().name()));
    index = new MemoryIndex(procedures);
  }

  @Test
  void write() throws IOException {
    StringBuilder report = new StringBuilder("# Every judged query\n");
    for (JudgedQuery query : JudgedQuery.all()) {
      report.append(of(query, index.find(query.text())));
    }
    Files.writeString(REPORT, report, StandardCharsets.UTF_8);
    LOG.info(() -> "Written: " + REPORT.toAbsolutePath());
  }

  private String of(JudgedQuery query, List<String> found) {
    StringBuilder part = new StringBuilder();
    part.append(
        String.format(
            Locale.ROOT,
            "%n## %s (%s): %.3f%n",
            query.text(),
            query.group(),
            Relevance.of(found, query.grades()).ndcg()));
    part.append("Read: ").append(reading(index.reading(query.text()))).append("\n\n");
    part.append("| place | grade | code | name |\n|---|---|---|---|\n");
    for (int i = 0; i < found.size(); i++) {
      part.append(row(String.valueOf(i + 1), found.get(i), query));
    }
    query.grades().keySet().stream()
        .filter(code -> !found.contains(code))
        .forEach(code -> part.append(row("–", code, query)));
    return part.toString();
  }

  private String row(String place, String code, JudgedQuery query) {
    return "| %s | %s | %s | %s |%n"
        .formatted(
            place,
            query.grades().getOrDefault(code, 0),
            code,
            names.getOrDefault(code, "(not in the catalogue)"));
  }

  private static String reading(Reading reading) {
    StringBuilder read = new StringBuilder(String.join(" ", reading.meant()));
    if (!reading.guessed().equals(reading.meant())) {
      read.append("; perhaps ").append(String.join(" ", reading.guessed()));
    }
    calls("rules", reading.calls(), read);
    calls("within them", reading.within(), read);
    calls("perhaps", reading.guesses(), read);
    return read.toString();
  }

  private static void calls(String what, List<Lexicon.Call> calls, StringBuilder to) {
    if (!calls.isEmpty()) {
      to.append("; ").append(what).append(": ");
      to.append(calls.stream().map(call -> call.said() + " → " + call.then()).toList());
    }
  }
}
