package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

class CodeTableTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final KeyedHash HASH =
      new PortalSecret("a secret only for these tests, 32+").keyedHash("test");
  private static final byte[] NUMBER = HASH.of("+84912000001");

  @BeforeEach
  void nothingSent() {
    BookingDatabase.fresh(15, false);
  }

  private static boolean send(String hold, String code, Instant at) {
    return run(sql -> CodeTable.send(sql, HASH.of(hold), NUMBER, HASH.of(code), at));
  }

  private static boolean matches(String hold, String code, Instant at) {
    return run(sql -> CodeTable.matches(sql, HASH.of(hold), NUMBER, HASH.of(code), at));
  }

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  @Test
  void the_code_sent_last_is_right_for_a_while() {
    send("hold", "111111", NOW);
    assertThat(send("hold", "222222", NOW)).isTrue();

    assertThat(matches("hold", "111111", NOW)).isFalse();
    assertThat(matches("another hold", "222222", NOW)).isFalse();
    assertThat(matches("hold", "222222", NOW)).isTrue();
    assertThat(matches("hold", "222222", NOW.plus(CodeTable.LASTS))).isFalse();
  }

  @Test
  void after_five_tries_even_the_right_code_is_refused() {
    send("hold", "222222", NOW);
    IntStream.range(0, 40)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> matches("hold", "000000", NOW)))
        .toList()
        .forEach(tried -> assertThat(tried.join()).isFalse());

    assertThat(matches("hold", "222222", NOW)).isFalse();
    assertThat(BookingDatabase.number("SELECT tries FROM booking_code"))
        .isEqualTo(CodeTable.MOST_TRIES);
  }

  @Test
  void a_hold_gets_three_codes_and_a_number_six_a_day() {
    for (int i = 0; i < CodeTable.MOST_SENDS; i++) {
      assertThat(send("one", "111111", NOW)).isTrue();
      assertThat(send("two", "111111", NOW)).isTrue();
    }
    assertThat(send("one", "111111", NOW)).isFalse();
    assertThat(send("three", "111111", NOW)).isFalse();
    assertThat(send("three", "111111", NOW.plusSeconds(86_400))).isTrue();
  }
}
