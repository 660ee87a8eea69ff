package vn.motcua.calendar;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a calendar says of its day; checked.
 *
 * @param nameVi the occasion
 * @param otherDay of a swap: the day that is worked instead
 * @param source the decision it rests on; may be empty
 * @param week of hours: as {@link OfficeHours#weekText} writes it
 * @param cutOff of hours
 */
public record EntryContent(
    EntryKind kind,
    String nameVi,
    String nameEn,
    @Nullable LocalDate otherDay,
    String source,
    @Nullable String week,
    @Nullable LocalTime cutOff) {
  private static final Jsonb JSON = JsonbBuilder.create();

  static EntryContent day(
      EntryKind kind, String nameVi, String nameEn, @Nullable LocalDate otherDay, String source) {
    return new EntryContent(kind, nameVi, nameEn, otherDay, source, null, null);
  }

  static EntryContent hours(OfficeHours hours, String source) {
    return new EntryContent(
        EntryKind.HOURS, "", "", null, source, hours.weekText(), hours.cutOff());
  }

  /** The special days this makes of its day, none of hours. */
  List<SpecialDay> days(LocalDate date) {
    return switch (kind) {
      case HOLIDAY -> List.of(special(date, DayKind.HOLIDAY, null));
      case IN_LIEU -> List.of(special(date, DayKind.IN_LIEU, null));
      case EXTRA -> List.of(special(date, DayKind.EXTRA, null));
      case CLOSED -> List.of(special(date, DayKind.CLOSED, null));
      case SWAP -> swapped(date);
      case HOURS -> List.of();
    };
  }

  private List<SpecialDay> swapped(LocalDate off) {
    return otherDay == null
        ? List.of(special(off, DayKind.SWAPPED_OFF, null))
        : List.of(
            special(off, DayKind.SWAPPED_OFF, otherDay), special(otherDay, DayKind.MAKE_UP, off));
  }

  private SpecialDay special(LocalDate date, DayKind as, @Nullable LocalDate other) {
    return new SpecialDay(date, as, nameVi, nameEn, other, source);
  }

  /** The hours from that day on; null of a day. */
  @Nullable OfficeHours officeHours(LocalDate from) {
    return week == null || cutOff == null ? null : OfficeHours.of(from, week, cutOff);
  }

  String toJson() {
    return JSON.toJson(this);
  }

  static EntryContent fromJson(String json) {
    return JSON.fromJson(json, EntryContent.class);
  }
}
