package vn.motcua.procedure.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.selfcheck.SelfCheckRule.Found;

class StandingTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
  private static final Department CENTRE =
      new Department(
          "000.01.01.H20",
          Kind.SERVICE_CENTRE,
          "Một cửa",
          "Centre",
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null);
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(
          List.of(
              new CalendarLayer(
                  List.of(OfficeHours.USUAL),
                  List.of(
                      new SpecialDay(
                          MONDAY.plusDays(1), DayKind.HOLIDAY, "ngày", "day", null, "")))));

  private static SubmissionChannel channel(Channel by, String days, long fee, String note) {
    return new SubmissionChannel(
        by, new BigDecimal(days), DurationUnit.WORKING_DAY, List.of(fee), false, note, false);
  }

  private static CounterList.Item item(String code, String name, SubmissionChannel... channels) {
    return new CounterList.Item(code, name, "Hộ tịch", MONDAY, Said.of(name, List.of(channels)));
  }

  private static CounterList.Item item(String code, String days) {
    return item(code, "Thủ tục " + code, channel(Channel.COUNTER, days, 0, ""));
  }

  private static CounterList list(CounterList.Item... items) {
    return CounterList.of(CENTRE, List.of(items));
  }

  private static Posting posted(CounterList list) {
    return new Posting(
        1,
        CENTRE.code(),
        MONDAY,
        list.digest(),
        list.items().stream()
            .collect(Collectors.toMap(CounterList.Item::code, CounterList.Item::said)),
        "Hoàng Văn Một",
        Instant.EPOCH);
  }

  private static List<Found> overdue(CounterList list, @Nullable Posting posting, LocalDate day) {
    return PostingChecks.overdue(Standing.of(list, posting), CALENDAR, 5, day).toList();
  }

  @Test
  void what_hangs_as_it_is_published_is_whole() {
    CounterList list = list(item("1.000001", "5"), item("1.000002", "7"));
    Standing standing = Standing.of(list, posted(list));

    assertThat(standing.whole()).isTrue();
    assertThat(standing.missing()).isEmpty();
    assertThat(Standing.of(list, null).whole()).isFalse();
  }

  @Test
  void what_came_changed_or_went_since_is_named_with_what_the_wall_says_wrongly() {
    CounterList before =
        list(
            item("1.000001", "5"),
            item("1.000002", "7"),
            item("1.000003", "Tên cũ", channel(Channel.COUNTER, "3", 0, "")));
    CounterList now =
        list(
            item("1.000001", "4"),
            item("1.000003", "Tên mới", channel(Channel.COUNTER, "3", 20_000, "")),
            item("1.000004", "1"));
    Standing standing = Standing.of(now, posted(before));

    assertThat(now.digest()).isNotEqualTo(before.digest());
    assertThat(standing.whole()).isFalse();
    assertThat(standing.gone()).containsExactly("1.000002");
    assertThat(
            standing.missing().stream()
                .collect(Collectors.toMap(one -> one.item().code(), Standing.Missing::changed)))
        .isEqualTo(
            Map.of(
                "1.000001", Set.of(Said.Part.LIMITS),
                "1.000003", Set.of(Said.Part.NAME, Said.Part.FEES),
                "1.000004", Set.of()));
  }

  @Test
  void the_order_of_ways_to_hand_in_and_zeros_behind_the_point_change_nothing() {
    SubmissionChannel counter = channel(Channel.COUNTER, "5", 0, "");
    SubmissionChannel post = channel(Channel.POSTAL, "7", 0, "");

    assertThat(Said.of("A", List.of(counter, post)))
        .isEqualTo(Said.of("A", List.of(post, channel(Channel.COUNTER, "5.0", 0, ""))))
        .isNotEqualTo(Said.of("A", List.of(counter)));
    assertThat(Said.read(Said.of("A", List.of(post)).stored()))
        .isEqualTo(Said.of("A", List.of(post)));
  }

  @Test
  void lists_are_sorted_by_field_and_their_digest_does_not_depend_on_it() {
    CounterList.Item first = item("1.000001", "5");
    CounterList.Item other = new CounterList.Item("1.000002", "A", "Đất đai", MONDAY, first.said());
    CounterList.Item none = new CounterList.Item("1.000003", "A", "", MONDAY, first.said());

    assertThat(list(none, first, other).items()).containsExactly(other, first, none);
    assertThat(list(none, first, other).digest()).isEqualTo(list(other, none, first).digest());
    assertThat(list(none, first, other).fields().keySet())
        .containsExactly("Đất đai", "Hộ tịch", "");
  }

  @Test
  void what_took_effect_more_than_five_working_days_ago_has_to_hang() {
    CounterList list = list(item("1.000001", "5"));
    LocalDate fifth = MONDAY.plusDays(8); // a holiday and a weekend do not count

    assertThat(overdue(list, null, fifth)).isEmpty();
    assertThat(overdue(list, posted(list), fifth.plusDays(30))).isEmpty();
    assertThat(overdue(list, null, fifth.plusDays(1)))
        .containsExactly(
            new Found(CENTRE.code(), "1.000001", "thu-tuc/1.000001", MONDAY, 1, List.of("NEW")));
    assertThat(overdue(list, posted(list(item("1.000001", "9"))), fifth.plusDays(1)))
        .extracting(Found::details)
        .containsExactly(List.of("LIMITS"));
  }
}
