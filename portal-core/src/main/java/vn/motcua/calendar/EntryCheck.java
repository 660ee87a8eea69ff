package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/** Makes entries of what people typed, or tells all that is wrong with it. */
@ApplicationScoped
class EntryCheck {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SOURCE = 300;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  @Inject private Departments departments;
  @Inject private Calendars calendars;

  /** A checked entry. */
  record Checked(String owner, LocalDate date, EntryContent content) {}

  /**
   * Reads an entry.
   *
   * @throws InvalidInput naming every field that cannot be used
   */
  Checked read(TypedEntry typed) {
    List<FieldProblem> wrong = new ArrayList<>();
    EntryKind kind = kind(typed.kind(), wrong);
    String owner = owner(typed.department(), wrong);
    LocalDate date = date("date", typed.date(), wrong);
    String source = line("source", typed.source(), LONGEST_SOURCE, wrong);
    EntryContent content =
        kind == EntryKind.HOURS
            ? hours(typed, date, source, wrong)
            : day(kind, typed, owner, date, source, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return new Checked(owner, date, content);
  }

  private static EntryKind kind(@Nullable String typed, List<FieldProblem> wrong) {
    for (EntryKind kind : EntryKind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    String all =
        Arrays.stream(EntryKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    wrong.add(FieldProblem.of("kind", "input.not-one-of", all));
    return EntryKind.CLOSED;
  }

  private String owner(@Nullable String typed, List<FieldProblem> wrong) {
    if (typed == null || typed.isBlank()) {
      return "";
    }
    return AgencyCode.typed(typed)
        .flatMap(departments::find)
        .map(Department::code)
        .orElseGet(
            () -> {
              wrong.add(FieldProblem.of("department", "calendar.error.department"));
              return "";
            });
  }

  private static LocalDate date(String field, @Nullable String typed, List<FieldProblem> wrong) {
    String text = Objects.toString(typed, "").strip();
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
      wrong.add(
          FieldProblem.of(
              field, "calendar.error.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
    } catch (DateTimeParseException unreadable) {
      wrong.add(FieldProblem.of(field, text.isEmpty() ? "input.required" : "input.not-a-date"));
    }
    return LocalDate.EPOCH;
  }

  private static String line(
      String field, @Nullable String typed, int longest, List<FieldProblem> wrong) {
    String line = TypedText.line(Objects.toString(typed, ""));
    if (line.length() > longest) {
      wrong.add(FieldProblem.of(field, "input.too-long", longest));
    }
    return line;
  }

  private static EntryContent hours(
      TypedEntry typed, LocalDate from, String source, List<FieldProblem> wrong) {
    LocalTime cutOff = LocalTime.MIN;
    try {
      cutOff = LocalTime.parse(Objects.toString(typed.cutOff(), "").strip(), TIME);
    } catch (DateTimeParseException unreadable) {
      wrong.add(FieldProblem.of("cutOff", "calendar.error.time"));
    }
    try {
      String week = Objects.toString(typed.week(), "");
      return EntryContent.hours(OfficeHours.of(from, week, cutOff), source);
    } catch (IllegalArgumentException unreadable) {
      wrong.add(FieldProblem.of("week", "calendar.error.week"));
      return EntryContent.hours(OfficeHours.USUAL, source);
    }
  }

  private EntryContent day(
      EntryKind kind,
      TypedEntry typed,
      String owner,
      LocalDate date,
      String source,
      List<FieldProblem> wrong) {
    String nameVi = line("nameVi", typed.nameVi(), LONGEST_NAME, wrong);
    String nameEn = line("nameEn", typed.nameEn(), LONGEST_NAME, wrong);
    if (nameVi.isEmpty()) {
      wrong.add(FieldProblem.of("nameVi", "input.required"));
    }
    LocalDate other = null;
    if (kind == EntryKind.SWAP) {
      other = date("otherDay", typed.otherDay(), wrong);
    }
    if (wrong.isEmpty()) {
      fits(kind, owner, date, other, wrong);
    }
    return EntryContent.day(kind, nameVi, nameEn.isEmpty() ? nameVi : nameEn, other, source);
  }

  /** Only a day of the working week can be swapped, and only for one that is not. */
  private void fits(
      EntryKind kind,
      String owner,
      LocalDate date,
      @Nullable LocalDate other,
      List<FieldProblem> wrong) {
    WorkingCalendar calendar = calendars.of(owner);
    boolean inTheWeek = worked(calendar, date);
    if (kind == EntryKind.SWAP && !inTheWeek) {
      wrong.add(FieldProblem.of("date", "calendar.error.not-worked"));
    }
    if (kind == EntryKind.EXTRA && inTheWeek) {
      wrong.add(FieldProblem.of("date", "calendar.error.worked"));
    }
    if (other != null && worked(calendar, other)) {
      wrong.add(FieldProblem.of("otherDay", "calendar.error.worked"));
    }
  }

  private static boolean worked(WorkingCalendar calendar, LocalDate date) {
    return !calendar.office(date).on(date.getDayOfWeek()).none();
  }
}
