package vn.motcua.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDesk;
import vn.motcua.calendar.EntryChangedMeanwhile;
import vn.motcua.calendar.EntryContent;
import vn.motcua.calendar.EntryKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.StoredEntry;
import vn.motcua.calendar.TypedEntry;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** The form of one entry: a new one, or one to change, remove or take back. */
@Named
@RequestScoped
public class EntryForm {
  private static final List<String> FIELDS =
      List.of(
          "department",
          "date",
          "kind",
          "nameVi",
          "nameEn",
          "otherDay",
          "source",
          "cutOff",
          "version",
          "day1",
          "day2",
          "day3",
          "day4",
          "day5",
          "day6",
          "day7");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int HISTORY = 50;

  @Inject private CalendarDesk desk;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable StoredEntry entry;
  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Problem> problems = List.of();
  private @Nullable StoredEntry theirs;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Empty when there is none, or none that is a number. */
  static Optional<Long> number(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    return given != null && NUMBER.matcher(given).matches()
        ? Optional.of(Long.valueOf(given))
        : Optional.empty();
  }

  /** Before anything is written. */
  public void act() {
    entry = number(request, "id").flatMap(desk::find).orElse(null);
    if (entry == null && request.getParameter("id") != null) {
      Faces.responseSendError(404, "");
      return;
    }
    fill();
    if (request.getMethod().equals("POST")) {
      try {
        perform(Objects.toString(request.getParameter("action"), ""));
      } catch (PortalProblem told) {
        Faces.getExternalContext().setResponseStatus(told.status());
        problems = problems(told);
        if (told instanceof EntryChangedMeanwhile meanwhile) {
          theirs = meanwhile.theirs();
          values.put("version", String.valueOf(meanwhile.theirs().version()));
        }
      }
    }
  }

  /** With what was typed, else with what is stored. */
  private void fill() {
    values.put("kind", EntryKind.HOLIDAY.name());
    values.put("cutOff", String.valueOf(OfficeHours.USUAL.cutOff()));
    week(OfficeHours.USUAL.weekText());
    if (entry != null) {
      EntryContent content = entry.content();
      values.put("department", entry.owner());
      values.put("date", String.valueOf(entry.date()));
      values.put("kind", content.kind().name());
      values.put("nameVi", content.nameVi());
      values.put("nameEn", content.nameEn());
      values.put("otherDay", Objects.toString(content.otherDay(), ""));
      values.put("source", content.source());
      values.put("cutOff", Objects.toString(content.cutOff(), ""));
      values.put("version", String.valueOf(entry.version()));
      week(Objects.toString(content.week(), OfficeHours.USUAL.weekText()));
    }
    for (String field : FIELDS) {
      String typed = request.getParameter(field);
      if (typed != null) {
        values.put(field, typed);
      }
    }
  }

  private void week(String weekText) {
    String[] days = weekText.split(";", -1);
    for (int i = 0; i < days.length; i++) {
      values.put("day" + (i + 1), days[i]);
    }
  }

  private void perform(String action) {
    StoredEntry stored = entry;
    if (action.equals("save")) {
      done("saved", stored == null ? desk.create(typed()) : desk.change(stored.id(), typed()));
    } else if (stored != null && action.equals("remove")) {
      done("removed", desk.remove(stored.id(), version()));
    } else if (stored != null && action.equals("undo")) {
      done("undone", desk.undo(stored.id(), version()));
    } // else: shown again, in the other language
  }

  private TypedEntry typed() {
    return new TypedEntry(
        values.get("department"),
        values.get("date"),
        values.get("kind"),
        values.get("nameVi"),
        values.get("nameEn"),
        values.get("otherDay"),
        values.get("source"),
        Arrays.stream(DayOfWeek.values())
            .map(day -> values.getOrDefault("day" + day.getValue(), "").strip())
            .collect(Collectors.joining(";")),
        values.get("cutOff"),
        version());
  }

  private @Nullable Integer version() {
    String typed = values.getOrDefault("version", "");
    return NUMBER.matcher(typed).matches() ? Integer.valueOf(typed) : null;
  }

  private void done(String what, StoredEntry saved) {
    Faces.redirect(
        request.getContextPath() + "/can-bo/lich?year=%s&department=%s&done=%s&entry=%s",
        String.valueOf(saved.date().getYear()),
        saved.owner(),
        what,
        String.valueOf(saved.id()));
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      String message = text.with("problem." + told.key() + ".detail", told.values());
      return List.of(new Problem(isHours() ? "cutOff" : "nameVi", message));
    }
    return told.fields().stream()
        .map(
            field ->
                new Problem(
                    field.field().equals("week") ? "day1" : field.field(),
                    text.with(field.key(), field.values().toArray())))
        .toList();
  }

  /** Null for a new one. */
  public @Nullable StoredEntry getEntry() {
    return entry;
  }

  public Map<String, String> getValues() {
    return values;
  }

  /** Whether it is working hours, and not a day. */
  public boolean isHours() {
    return EntryKind.HOURS.name().equals(values.get("kind"));
  }

  /** What a day may be. */
  public List<EntryKind> getKinds() {
    return Arrays.stream(EntryKind.values()).filter(kind -> kind != EntryKind.HOURS).toList();
  }

  public DayOfWeek[] getWeek() {
    return DayOfWeek.values();
  }

  /** The fields of the form this page answers, to be shown again and not to be saved. */
  public Map<String, String> getAgain() {
    if (!request.getMethod().equals("POST")) {
      return Map.of();
    }
    Map<String, String> again = new LinkedHashMap<>(values);
    again.put("action", "show");
    return again;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** What somebody else saved meanwhile; null when nobody did. */
  public @Nullable StoredEntry getTheirs() {
    return theirs;
  }

  public List<CalendarChange.Line> getHistory() {
    return entry == null ? List.of() : desk.history(entry.id(), 0, HISTORY);
  }

  /** The year to go back to. */
  public String getYear() {
    String date = values.getOrDefault("date", "");
    return date.length() == LocalDate.EPOCH.toString().length() ? date.substring(0, 4) : "";
  }
}
