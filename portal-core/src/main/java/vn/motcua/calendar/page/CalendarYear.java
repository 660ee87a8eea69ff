package vn.motcua.calendar.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDesk;
import vn.motcua.calendar.EntryKind;
import vn.motcua.calendar.StoredEntry;
import vn.motcua.time.VietnamTime;

/** The entries of a year in one calendar. */
@Named
@RequestScoped
public class CalendarYear {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final List<String> DONE = List.of("saved", "removed", "undone");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  @Inject private CalendarDesk desk;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private int year;
  private String department = "";
  private List<StoredEntry> own = List.of();
  private List<StoredEntry> country = List.of();
  private @Nullable StoredEntry done;

  @PostConstruct
  void read() {
    String typed = Objects.toString(request.getParameter("year"), "");
    year =
        YEAR.matcher(typed).matches()
            ? Integer.parseInt(typed)
            : VietnamTime.today(clock).getYear();
    department = Objects.toString(request.getParameter("department"), "").strip();
    own = days(department);
    country = department.isEmpty() ? List.of() : days("");
    done = EntryForm.number(request, "entry").flatMap(desk::find).orElse(null);
  }

  private List<StoredEntry> days(String owner) {
    return desk.list(owner, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
        .filter(entry -> entry.content().kind() != EntryKind.HOURS)
        .toList();
  }

  public int getYear() {
    return year;
  }

  /** Code of the department; empty for the country. */
  public String getDepartment() {
    return department;
  }

  public List<StoredEntry> getOwn() {
    return own;
  }

  /** Of a department: what holds for it because it holds everywhere. */
  public List<StoredEntry> getCountry() {
    return country;
  }

  /** The calendar's own working hours, the latest first, whatever the year. */
  public List<StoredEntry> getHours() {
    return desk.list(department, FIRST, LocalDate.of(2100, 12, 31)).stream()
        .filter(entry -> entry.content().kind() == EntryKind.HOURS)
        .sorted((a, b) -> b.date().compareTo(a.date()))
        .toList();
  }

  /** What has just been done, part of a key; null when nothing was. */
  public @Nullable String getDone() {
    String named = request.getParameter("done");
    return named != null && DONE.contains(named) ? named : null;
  }

  /** The entry it was done to. */
  public @Nullable StoredEntry getDoneTo() {
    return done;
  }
}
