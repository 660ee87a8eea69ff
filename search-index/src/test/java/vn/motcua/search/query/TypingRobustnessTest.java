package vn.motcua.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.TypingRobustness.KnownItem;
import vn.motcua.search.query.TypingRobustness.Row;

/** Known procedures, typed in every way: the table, and what must not cost anything at all. */
class TypingRobustnessTest {
  private static final Logger LOG = Logger.getLogger(TypingRobustnessTest.class.getName());
  private static final int SAMPLE = 300;
  private static final int SYLLABLES = 6;

  /** 0.01 below the worst that was measured; the aim is 0.95. */
  private static final double FLOOR = 0.904;

  private static final Row MISSING = new Row(0, 0, 1);

  private static Map<TypingVariant, Row> rows = Map.of();

  @BeforeAll
  static void measure() throws IOException {
    Collection<Entry> procedures =
        CatalogueReader.inForce(
            LocalDate.of(2026, 11, 22),
            Path.of("../config/demo/catalogue.jsonl"),
            Path.of("../config/demo/procedures.jsonl"));
    TypingRobustness robustness = new TypingRobustness(new MemoryIndex(procedures), procedures);
    List<KnownItem> items = robustness.sample(SAMPLE, SYLLABLES);
    rows = robustness.measure(items);
    LOG.info(
        () ->
            "\nsix neighbouring syllables of a title that no other title has\n"
                + TypingRobustness.table(rows));
    for (TypingVariant variant : TypingVariant.values()) {
      LOG.fine(() -> variant + "\n" + String.join("\n", robustness.losses(items, variant)));
    }
  }

  @Test
  void a_decomposed_text_or_the_other_place_of_the_tone_costs_nothing() {
    for (TypingVariant variant : List.of(TypingVariant.NFD, TypingVariant.TONE_PLACEMENT)) {
      assertThat(rows.getOrDefault(variant, MISSING).ratio()).as(variant.label()).isEqualTo(1);
    }
  }

  @Test
  void no_way_of_typing_costs_more_than_it_did() {
    rows.forEach(
        (variant, row) ->
            assertThat(row.ratio()).as(variant.label()).isGreaterThanOrEqualTo(FLOOR));
  }

  @Test
  void every_variant_changes_enough_queries_to_say_something() {
    rows.forEach((variant, row) -> assertThat(row.queries()).as(variant.label()).isPositive());
  }
}
