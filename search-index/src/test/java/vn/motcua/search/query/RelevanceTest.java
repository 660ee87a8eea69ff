package vn.motcua.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.importing.CatalogueReader;

/**
 * The gate of relevance: the judged queries on the project's own catalogue. A change that makes a
 * class of queries worse fails here; the floors are 0.01 below what was measured.
 */
class RelevanceTest {
  private static final Logger LOG = Logger.getLogger(RelevanceTest.class.getName());
  private static final Map<String, Double> FLOORS =
      Map.of(
          "title", 0.908,
          "nodiac", 0.883,
          "typo", 0.892,
          "abbrev", 0.911,
          "colloquial", 0.867,
          "question", 0.775,
          "business", 0.876,
          "mixed", 0.912,
          "all", 0.878);

  private static final Map<String, List<Relevance>> MEASURED = new TreeMap<>();

  @BeforeAll
  static void measure() throws IOException {
    MemoryIndex index =
        new MemoryIndex(
            CatalogueReader.inForce(
                LocalDate.of(2026, 11, 22),
                Path.of("../config/demo/catalogue.jsonl"),
                Path.of("../config/demo/procedures.jsonl")));
    for (JudgedQuery query : JudgedQuery.all()) {
      Relevance relevance = Relevance.of(index.find(query.text()), query.grades());
      MEASURED.computeIfAbsent(query.group(), any -> new ArrayList<>()).add(relevance);
      MEASURED.computeIfAbsent("all", any -> new ArrayList<>()).add(relevance);
    }
    LOG.info(RelevanceTest::table);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("\nclass       n    nDCG@10 MRR@10 hit@1  zero\n");
    MEASURED.forEach(
        (group, all) -> {
          Relevance mean = Relevance.mean(all);
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-11s %-4d %.3f   %.3f  %.3f  %.3f%n",
                  group,
                  all.size(),
                  mean.ndcg(),
                  mean.mrr(),
                  mean.hit1(),
                  mean.zero()));
        });
    return table.toString();
  }

  @Test
  void no_class_of_queries_falls_below_its_floor() {
    assertThat(MEASURED.keySet()).isEqualTo(FLOORS.keySet());
    FLOORS.forEach(
        (group, floor) ->
            assertThat(Relevance.mean(MEASURED.getOrDefault(group, List.of())).ndcg())
                .as("nDCG@10 of %s", group)
                .isGreaterThanOrEqualTo(floor));
  }

  @Test
  void no_query_is_left_without_an_answer() {
    assertThat(Relevance.mean(MEASURED.getOrDefault("all", List.of())).zero()).isZero();
  }
}
