package vn.motcua.search.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PeopleSketchTest {
  private final PeopleSketch sketch = new PeopleSketch();

  @Test
  void few_are_counted_exactly_however_often_they_come() {
    long[] people = new Random(1).longs(PeopleSketch.KEPT - 1).toArray();
    for (int times = 0; times < 3; times++) {
      for (long person : people) {
        sketch.add(person);
      }
    }
    assertThat(sketch.people()).isEqualTo(PeopleSketch.KEPT - 1);
  }

  @Test
  void many_are_estimated() {
    new Random(2).longs(10_000).forEach(sketch::add);
    assertThat(sketch.people()).isCloseTo(10_000, within(3_000));
  }

  @Test
  void nobody_is_nobody() {
    assertThat(sketch.people()).isZero();
  }
}
