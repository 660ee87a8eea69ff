package vn.motcua.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private final AtomicInteger tries = new AtomicInteger();

  private static RuntimeException failure(int code) {
    return new IllegalStateException(new SqlFailure(new SQLException("told", "40001", code)));
  }

  private String succeedsAfter(int failures, int code) {
    return Retry.of(
        () -> {
          if (tries.incrementAndGet() <= failures) {
            throw failure(code);
          }
          return "done";
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1213, 1205, 1020})
  void what_others_were_in_the_way_of_is_done_again(int code) {
    assertThat(succeedsAfter(3, code)).isEqualTo("done");
    assertThat(tries).hasValue(4);
  }

  @Test
  void not_more_than_three_times() {
    assertThatThrownBy(() -> succeedsAfter(4, 1213)).hasRootCauseMessage("told");
    assertThat(tries).hasValue(4);
  }

  @Test
  void any_other_failure_is_told_at_once() {
    assertThatThrownBy(() -> succeedsAfter(1, 1062)).hasRootCauseMessage("told");
    assertThat(tries).hasValue(1);
  }

  @Test
  void who_makes_the_same_as_another_finds_it_the_second_time() {
    assertThat(
            Retry.ofMaking(
                () -> {
                  if (tries.incrementAndGet() == 1) {
                    throw failure(1062);
                  }
                  return "found";
                }))
        .isEqualTo("found");
    assertThat(tries).hasValue(2);
  }

  @Test
  void what_the_database_said_is_found_in_what_was_thrown() {
    assertThat(Retry.cause(failure(1062)).orElseThrow().getErrorCode()).isEqualTo(1062);
    assertThat(Retry.cause(new IllegalStateException("none"))).isEmpty();
  }
}
