package vn.motcua.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static Figure of(String department, long received) {
    return new Figure(department, received, received, 0, 0, 0, 0, 0, 0, 0, received, 4 * received);
  }

  @Test
  void departments_with_few_are_put_together() {
    assertThat(Figure.told(List.of(of("A", 20), of("B", 3), of("C", 4))))
        .containsExactly(of("A", 20), of("", 7));
  }

  @Test
  void what_is_left_over_cannot_be_had_by_subtraction() {
    assertThat(Figure.told(List.of(of("A", 20), of("B", 9), of("C", 2))))
        .containsExactly(of("A", 20), of("", 11));
  }

  @Test
  void too_few_altogether_are_not_told() {
    assertThat(Figure.told(List.of(of("A", 2), of("B", 1)))).isEmpty();
  }

  @Test
  void a_few_ratings_make_no_average() {
    assertThat(of("A", 4).satisfaction()).isNull();
    assertThat(of("A", 5).satisfaction()).isEqualTo(4.0);
  }
}
