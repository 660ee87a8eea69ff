package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllCalendarsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
  private static final Map<String, String> PARENTS = Map.of("UNIT", "DEP", "DEP", "TOP");

  private static StoredEntry entry(String owner, LocalDate date, EntryContent content) {
    return new StoredEntry(1, 0, owner, date, content, "A", Instant.EPOCH, false);
  }

  private static EntryContent day(EntryKind kind, @Nullable LocalDate other) {
    return EntryContent.day(kind, "ngày", "day", other, "");
  }

  private static AllCalendars calendars(StoredEntry... entries) {
    return AllCalendars.of(1, List.of(entries), PARENTS);
  }

  @Test
  void what_is_said_above_holds_below_unless_said_otherwise_there() {
    AllCalendars all =
        calendars(
            entry("", MONDAY, day(EntryKind.HOLIDAY, null)),
            entry("DEP", MONDAY, day(EntryKind.EXTRA, null)),
            entry(
                "TOP",
                MONDAY,
                EntryContent.hours(
                    OfficeHours.weekdays(MONDAY, WorkingHours.of("8:00-12:00"), LocalTime.NOON),
                    "")));

    assertThat(all.of("TOP").works(MONDAY)).isFalse();
    assertThat(all.of("UNIT").works(MONDAY)).isTrue();
    assertThat(all.of("UNIT").day(MONDAY).hours()).hasToString("8:00-12:00");
    assertThat(all.of("ELSEWHERE").works(MONDAY)).isFalse();
    assertThat(all.of("UNIT")).isSameAs(all.of("DEP"));
  }

  @Test
  void a_swap_is_two_days_and_the_own_entry_of_a_day_goes_first() {
    LocalDate saturday = MONDAY.plusDays(5);
    StoredEntry swap = entry("", MONDAY, day(EntryKind.SWAP, saturday));

    assertThat(calendars(swap).of("").day(saturday).kind()).isEqualTo(DayKind.MAKE_UP);
    StoredEntry closed = entry("", saturday, day(EntryKind.CLOSED, null));
    for (AllCalendars both : List.of(calendars(swap, closed), calendars(closed, swap))) {
      assertThat(both.of("").day(saturday).kind()).isEqualTo(DayKind.CLOSED);
      assertThat(both.of("").day(MONDAY).kind()).isEqualTo(DayKind.SWAPPED_OFF);
    }
  }

  @Test
  void a_change_says_whose_calendar_and_from_which_day() {
    LocalDate before = MONDAY.minusDays(2);
    AllCalendars old = calendars(entry("", MONDAY, day(EntryKind.HOLIDAY, null)));
    AllCalendars changed =
        calendars(
            entry("", MONDAY, day(EntryKind.HOLIDAY, null)),
            entry("DEP", MONDAY, day(EntryKind.SWAP, before)));

    assertThat(changed.changesSince(old))
        .hasValueSatisfying(
            told -> {
              assertThat(told.owners()).containsExactly("DEP");
              assertThat(told.from()).isEqualTo(before);
            });
    assertThat(old.changesSince(changed)).isPresent();
    assertThat(old.changesSince(calendars(entry("", MONDAY, day(EntryKind.HOLIDAY, null)))))
        .isEmpty();
  }

  @Test
  void an_agency_put_below_another_is_a_change_of_its_calendar() {
    AllCalendars moved = AllCalendars.of(2, List.of(), Map.of("UNIT", "TOP", "DEP", "TOP"));

    assertThat(moved.changesSince(calendars()))
        .hasValueSatisfying(told -> assertThat(told.owners()).containsExactly("UNIT"));
  }
}
