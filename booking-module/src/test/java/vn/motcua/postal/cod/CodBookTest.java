package vn.motcua.postal.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.cod.CodEntry.Source;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.postal.cod.CodFilter.Which;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

class CodBookTest {
  private static final PortalSecret SECRET = new PortalSecret("a secret only for these tests, 32+");

  private final Clock clock = Clock.systemUTC();
  private final PostalBook orders = new PostalBook(SECRET, clock);
  private final CodBook book = new CodBook(SECRET, clock);
  private final String centre = "c" + UUID.randomUUID().toString().substring(0, 12);

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  private long order() {
    NewOrder wanted =
        new NewOrder(
            UUID.randomUUID().toString(),
            PostalKind.DELIVER,
            centre,
            "2.000033",
            null,
            "",
            new Contact("Nguyễn Thị Ánh", "+84912000001", null, "Thôn Chợ, xã Mẫu Sơn"),
            null,
            30_000,
            Language.VI);
    return run(sql -> orders.make(sql, wanted)).order().id();
  }

  private boolean add(String key, long order, What what, long amount) {
    CodBook.New entry = new CodBook.New(key, order, what, amount, Source.CLERK, "", "");
    return run(sql -> book.add(sql, entry, "mot-cua"));
  }

  private static List<CodEntry> entries(long order) {
    return run(sql -> CodBook.entries(sql, order));
  }

  private boolean told(long order, long collected) {
    return run(
        sql -> {
          book.told(sql, "vnpost", order, collected);
          return true;
        });
  }

  private CodFilter filter(Which which) {
    LocalDate today = VietnamTime.today(clock);
    return new CodFilter(centre, today.minusDays(1), today.plusDays(1), which);
  }

  private List<CodBook.Line> lines(Which which) {
    List<CodBook.Line> all = new ArrayList<>();
    for (int from = 0; ; from += 3) { // by pages, as people turn them
      int offset = from;
      List<CodBook.Line> page = run(sql -> CodBook.lines(sql, filter(which), offset, 3));
      all.addAll(page);
      if (page.isEmpty()) {
        return all;
      }
    }
  }

  /** As whatever was written in whatever order: the lines, the entries and the total agree. */
  @Test
  void the_sums_add_up_whatever_is_written() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      List<Long> known = new ArrayList<>();
      for (int step = 0; step < 25; step++) {
        if (known.isEmpty() || random.nextInt(5) == 0) {
          known.add(order());
        }
        long order = known.get(random.nextInt(known.size()));
        long amount = 1_000L * (1 + random.nextInt(3));
        switch (random.nextInt(4)) {
          case 0 -> add("k" + centre + random.nextInt(30), order, What.EXPECTED, amount);
          case 1 -> told(order, amount);
          case 2 -> add("p" + centre + random.nextInt(30), order, What.PAID_OUT, amount);
          default ->
              entries(order).stream()
                  .filter(CodEntry::open)
                  .findFirst()
                  .ifPresent(one -> run(sql -> book.correct(sql, one.id(), "mot-cua", "nhầm")));
        }
      }
    }
    List<CodBook.Line> all = lines(Which.ALL);
    CodBook.Total total = run(sql -> CodBook.total(sql, filter(Which.ALL)));
    assertThat(total.orders()).isEqualTo(all.size()).isGreaterThan(20);
    assertThat(all.stream().mapToLong(one -> one.sums().expected()).sum())
        .isEqualTo(total.sums().expected());
    assertThat(all.stream().mapToLong(one -> one.sums().collected()).sum())
        .isEqualTo(total.sums().collected());
    assertThat(all.stream().mapToLong(one -> one.sums().paidOut()).sum())
        .isEqualTo(total.sums().paidOut());
    for (CodBook.Line one : all) {
      List<CodEntry> entries = entries(one.order());
      assertThat(sum(entries, What.EXPECTED)).isEqualTo(one.sums().expected());
      assertThat(sum(entries, What.COLLECTED)).isEqualTo(one.sums().collected());
      assertThat(sum(entries, What.PAID_OUT)).isEqualTo(one.sums().paidOut());
    }
    assertThat(lines(Which.EVEN)).allMatch(one -> one.sums().even());
    assertThat(lines(Which.TO_COLLECT)).allMatch(one -> one.sums().toCollect() != 0);
    assertThat(lines(Which.TO_PAY_OUT)).allMatch(one -> one.sums().toPayOut() != 0);
    long uneven = all.stream().filter(one -> !one.sums().even()).count();
    assertThat(lines(Which.EVEN)).hasSize((int) (all.size() - uneven));
  }

  private static long sum(List<CodEntry> entries, What what) {
    return entries.stream().filter(one -> one.what() == what).mapToLong(CodEntry::amount).sum();
  }

  @Test
  void the_same_is_written_once_and_put_right_once() {
    long order = order();
    String key = UUID.randomUUID().toString();

    assertThat(add(key, order, What.EXPECTED, 20_000)).isTrue();
    assertThat(add(key, order, What.EXPECTED, 20_000)).isFalse();
    CodEntry only = entries(order).get(0);
    run(sql -> book.correct(sql, only.id(), "mot-cua", "nhầm đơn"));

    long expected = run(sql -> CodBook.expected(sql, order));
    assertThat(expected).isZero();
    assertThat(entries(order)).noneMatch(CodEntry::open).hasSize(2);
    assertThatThrownBy(() -> run(sql -> book.correct(sql, only.id(), "mot-cua", "nữa")))
        .isInstanceOfSatisfying(
            PortalProblem.class, told -> assertThat(told.key()).isEqualTo("cod-corrected"));
  }

  @Test
  void what_a_carrier_collected_is_told_in_all_and_never_becomes_less() {
    long order = order();
    for (long told : new long[] {20_000, 20_000, 50_000, 20_000}) {
      told(order, told);
    }

    assertThat(entries(order)).extracting(CodEntry::amount).containsExactly(20_000L, 30_000L);
  }

  @Test
  void nothing_written_is_ever_changed_removed_or_half_put_right() {
    long order = order();
    add(UUID.randomUUID().toString(), order, What.COLLECTED, 5_000);
    long id = entries(order).get(0).id();

    for (String change :
        new String[] {
          "UPDATE postal_cod SET amount = 1 WHERE id = " + id,
          "DELETE FROM postal_cod WHERE id = " + id,
          "INSERT INTO postal_cod (entry_key, order_id, what, amount, source, corrects, who, at)"
              + " VALUES (REPEAT('x', 32), "
              + order
              + ", 'COLLECTED', -4000, 'CLERK', "
              + id
              + ", 'x', NOW())"
        }) {
      assertThatThrownBy(() -> run(sql -> sql.update(change))).as(change).isNotNull();
    }
    assertThat(entries(order)).hasSize(1);
  }

  @Test
  void a_statement_is_read_as_it_is_copied_and_says_which_lines_are_wrong() {
    Remittance read =
        Remittance.read("Mã;Số tiền\r\n7KQ9M-4TXB2-W0RC;x\r\nabc;26.000\r\n\r\n", "BK01");

    assertThat(read.lines()).isEmpty();
    assertThat(read.wrong()).hasSize(2).extracting(Remittance.Wrong::line).containsExactly(2, 3);
    assertThat(Remittance.amount("26.000 đ")).isEqualTo(OptionalLong.of(26_000));
    assertThat(Remittance.amount("1,250,000")).isEqualTo(OptionalLong.of(1_250_000));
    for (String none : new String[] {"", "0", "-5", "2.6", "9999999999"}) {
      assertThat(Remittance.amount(none)).as(none).isEmpty();
    }
  }
}
