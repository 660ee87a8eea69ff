package vn.motcua.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.EntryContent;
import vn.motcua.calendar.EntryKind;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.text.Language;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** How the pages of the calendars say things. */
@Named
@RequestScoped
public class CalendarWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

  @Inject private PageText text;
  @Inject private StaffMember staff;
  @Inject private Departments departments;

  private @Nullable List<Department> all;

  /** The person at the desk. */
  public String getMe() {
    return staff.name();
  }

  /** All departments, closed ones too: their calendars matter for what ran then. */
  public List<Department> getDepartments() {
    if (all == null) {
      all = departments.all();
    }
    return all;
  }

  /** Whose calendar it is. */
  public String owner(String code) {
    return code.isEmpty()
        ? text.get("calendar.country")
        : getDepartments().stream()
            .filter(one -> one.code().equals(code))
            .map(one -> one.name(text.language()))
            .findFirst()
            .orElse(code);
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }

  /** {@code thứ Sáu, 20/11/2026}. */
  public String day(LocalDate day) {
    return name(day.getDayOfWeek()) + ", " + text.day(day);
  }

  public String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, text.language().locale());
  }

  /** What an entry says, in a line; {@code –} for none. */
  public String line(@Nullable EntryContent content) {
    if (content == null) {
      return "–";
    }
    String kind = text.get("calendar.entry." + content.kind());
    if (content.kind() == EntryKind.HOURS) {
      return text.with("calendar.entry.line", kind, week(content));
    }
    String name = text.language() == Language.EN ? content.nameEn() : content.nameVi();
    LocalDate other = content.otherDay();
    return other == null
        ? text.with("calendar.entry.line", kind, name)
        : text.with("calendar.entry.swap-line", kind, name, day(other));
  }

  private String week(EntryContent content) {
    String[] days = String.valueOf(content.week()).split(";", -1);
    String hours =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> !days[day.getValue() - 1].isEmpty())
            .map(day -> name(day) + " " + days[day.getValue() - 1].replace('-', '–'))
            .collect(Collectors.joining("; "));
    return text.with("calendar.entry.week", hours, String.valueOf(content.cutOff()));
  }
}
