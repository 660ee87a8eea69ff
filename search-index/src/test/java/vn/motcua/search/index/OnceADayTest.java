package vn.motcua.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceADayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void what_was_done_today_is_not_done_again() {
    OnceADay work = new OnceADay(TODAY, done::incrementAndGet);

    work.look(TODAY);

    assertThat(done).hasValue(0);
  }

  @Test
  void it_is_done_once_on_a_new_day_however_often_one_looks() {
    OnceADay work = new OnceADay(TODAY, done::incrementAndGet);

    work.look(TODAY.plusDays(1));
    work.look(TODAY.plusDays(1));

    assertThat(done).hasValue(1);
  }

  @Test
  void days_slept_through_are_made_up_for_at_once() {
    OnceADay work = new OnceADay(TODAY, done::incrementAndGet);

    work.look(TODAY.plusDays(3));

    assertThat(done).hasValue(1);
  }

  @Test
  void what_failed_stays_due() {
    OnceADay work =
        new OnceADay(
            TODAY,
            () -> {
              if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
            });
    LocalDate tomorrow = TODAY.plusDays(1);

    assertThatThrownBy(() -> work.look(tomorrow)).isInstanceOf(IllegalStateException.class);
    work.look(tomorrow);
    work.look(tomorrow);

    assertThat(done).hasValue(2);
  }
}
