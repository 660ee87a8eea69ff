package vn.motcua.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.importing.CatalogueReader;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.index.PlainPhrase;
import vn.motcua.text.TypedText;

/** Whoever knows the name or the code of a procedure finds it first, of the whole catalogue. */
class OwnTitleTest {
  private static Collection<Entry> procedures = List.of();
  private static MemoryIndex index;
  private static final Map<String, String> TITLES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    procedures =
        CatalogueReader.inForce(
            LocalDate.of(2026, 11, 22),
            Path.of("../config/demo/catalogue.jsonl"),
            Path.of("../config/demo/procedures.jsonl"));
    index = new MemoryIndex(procedures);
    procedures.forEach(each -> TITLES.put(each.code(), PlainPhrase.of(each.content().name())));
  }

  @Test
  void every_title_finds_itself_first() {
    assertThat(lost(UnaryOperator.identity())).isEmpty();
  }

  @Test
  void every_title_without_accents_finds_itself_first() {
    assertThat(lost(TypedText::folded)).isEmpty();
  }

  @Test
  void every_code_finds_its_procedure_first() {
    assertThat(
            procedures.stream()
                .map(Entry::code)
                .filter(code -> !index.find(code).get(0).equals(code)))
        .isEmpty();
  }

  /** Titles that find another title first; procedures of the same title may stand for another. */
  private static List<String> lost(UnaryOperator<String> typing) {
    return procedures.parallelStream()
        .filter(
            each -> {
              List<String> found = index.find(typing.apply(each.content().name()));
              return found.isEmpty()
                  || !Objects.equals(TITLES.get(found.get(0)), TITLES.get(each.code()));
            })
        .map(each -> each.code() + " " + each.content().name())
        .toList();
  }
}
