package vn.motcua.search.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedQueryTest {
  private final Path folder;

  JudgedQueryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("judged.jsonl"), List.of(lines));
  }

  @Test
  void the_best_order_scores_one_and_another_less() {
    JudgedQuery query = new JudgedQuery("q", Map.of("a", 3, "b", 1));

    assertThat(query.score(List.of("a", "b", "x"))).isEqualTo(1);
    assertThat(query.score(List.of("x", "a", "b"))).isBetween(0.5, 0.99);
    assertThat(query.score(List.of("x"))).isZero();
    assertThat(query.score(List.of("b", "a"))).isCloseTo(0.71, within(0.01));
  }

  @Test
  void a_file_is_read_whatever_else_its_lines_name() throws IOException {
    assertThat(
            JudgedQuery.read(
                file("{\"id\":\"x\",\"query\":\"hộ chiếu\",\"grades\":{\"1.001456\":3}}", "")))
        .containsExactly(new JudgedQuery("hộ chiếu", Map.of("1.001456", 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{\"query\":\"a\"}", "{\"query\":1,\"grades\":{\"a\":1}}"})
  void a_bad_line_is_named_by_its_number(String bad) throws IOException {
    Path file = file("{\"query\":\"a\",\"grades\":{}}", bad);

    assertThatThrownBy(() -> JudgedQuery.read(file)).hasMessage("judged.jsonl, line 2");
  }
}
