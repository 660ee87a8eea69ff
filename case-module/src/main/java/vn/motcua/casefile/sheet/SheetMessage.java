package vn.motcua.casefile.sheet;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.problem.FieldProblem;

/**
 * A line of a file as a message: a case as it stands. Its events are named by what they say, so the
 * same line brought again tells nothing new.
 */
final class SheetMessage {
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Days as spreadsheets count them. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final String SERIAL = "\\d{5}([.,]\\d+)?";
  private static final int NINE_DIGITS = 9;

  private static final Map<String, String> CHANNELS =
      Map.ofEntries(
          Map.entry("1", "COUNTER"),
          Map.entry("2", "ONLINE"),
          Map.entry("3", "POSTAL"),
          Map.entry("tructiep", "COUNTER"),
          Map.entry("tructuyen", "ONLINE"),
          Map.entry("buuchinh", "POSTAL"),
          Map.entry("quabuuchinh", "POSTAL"));

  private final Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
  private final Map<String, CaseStatus> statuses;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Map<String, SheetColumn> eventColumns = new LinkedHashMap<>();
  private final JsonArrayBuilder events = Json.createArrayBuilder();

  private SheetMessage(Map<String, CaseStatus> statuses) {
    this.statuses = statuses;
  }

  /**
   * Reads a line.
   *
   * @param columns what each cell is; null for what nobody asks for
   * @param statuses by their words, {@link SheetColumn#letters}
   */
  static Parcel read(
      List<@Nullable SheetColumn> columns,
      List<String> cells,
      Map<String, CaseStatus> statuses,
      Instant now) {
    SheetMessage message = new SheetMessage(statuses);
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      SheetColumn column = columns.get(i);
      if (column != null && !cells.get(i).isBlank()) {
        message.cells.put(column, cells.get(i).strip());
      }
    }
    return message.parcel(now);
  }

  private Parcel parcel(Instant now) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (SheetColumn column :
        List.of(
            SheetColumn.CODE,
            SheetColumn.PROCEDURE,
            SheetColumn.PROCEDURE_NAME,
            SheetColumn.DEPARTMENT,
            SheetColumn.SUMMARY)) {
      put(json, column.field(), cells.get(column));
    }
    for (SheetColumn column : SheetColumn.values()) {
      LocalDate day = column.isDay() ? day(column) : null;
      if (day != null && column != SheetColumn.STATUS_DAY) {
        json.add(column.field(), day.toString());
      }
    }
    put(json, "channel", channel());
    JsonObjectBuilder applicant = Json.createObjectBuilder();
    put(applicant, "name", cells.get(SheetColumn.APPLICANT));
    put(applicant, "phone", phone());
    put(applicant, "email", cells.get(SheetColumn.EMAIL));
    events();
    String raw = json.add("applicant", applicant).add("events", events).build().toString();
    if (!cells.containsKey(SheetColumn.PROCEDURE)) {
      problems.add(FieldProblem.of(SheetColumn.PROCEDURE.field(), "input.required"));
    }
    Parcel read = MessageReader.read(raw, null, now);
    read.problems().stream()
        .filter(problem -> problems.isEmpty() || !problem.field().equals("events"))
        .forEach(problem -> problems.add(inColumn(problem)));
    return problems.isEmpty() ? read : Parcel.refused(raw, problems.stream().distinct().toList());
  }

  private static void put(JsonObjectBuilder json, String key, @Nullable String value) {
    if (value != null) {
      json.add(key, value);
    }
  }

  /** As it was typed, or as spreadsheets count days. */
  private @Nullable LocalDate day(SheetColumn column) {
    String typed = cells.get(column);
    if (typed == null) {
      return null;
    }
    try {
      if (typed.matches(SERIAL)) {
        return DAY_ZERO.plusDays(Long.parseLong(typed.substring(0, 5)));
      }
      String first = typed.split("[ T]", 2)[0];
      return first.contains("/") ? LocalDate.parse(first, SLASHES) : LocalDate.parse(first);
    } catch (DateTimeException unreadable) {
      problems.add(FieldProblem.of(column.field(), "case.brought.bad-day"));
      return null;
    }
  }

  private @Nullable String channel() {
    String typed = cells.get(SheetColumn.CHANNEL);
    String channel = typed == null ? null : CHANNELS.get(SheetColumn.letters(typed));
    if (typed != null && channel == null) {
      problems.add(FieldProblem.of(SheetColumn.CHANNEL.field(), "case.brought.bad-channel"));
    }
    return channel;
  }

  /** A spreadsheet that took it for a number has lost its zero. */
  private @Nullable String phone() {
    String typed = cells.get(SheetColumn.PHONE);
    return typed != null && typed.length() == NINE_DIGITS && typed.matches("[1-9]\\d+")
        ? "0" + typed
        : typed;
  }

  private void events() {
    List<EventKind> told = new ArrayList<>();
    tell(told, EventKind.REGISTERED, SheetColumn.SUBMITTED);
    tell(told, EventKind.RECEIVED, SheetColumn.RECEIVED);
    tell(told, EventKind.RESULT_ISSUED, SheetColumn.ISSUED);
    tell(told, EventKind.RETURNED, SheetColumn.HANDED_OVER);
    Optional<CaseStatus> status = status();
    if (status.isEmpty() || told.contains(EventKind.of(status.get()))) {
      return;
    }
    SheetColumn column =
        cells.containsKey(SheetColumn.STATUS_DAY) || !status.get().hasResult()
            ? SheetColumn.STATUS_DAY
            : SheetColumn.ISSUED;
    LocalDate day = day(column);
    if (day != null) {
      tell(EventKind.of(status.get()), day, column);
    } else if (!cells.containsKey(column)) {
      problems.add(FieldProblem.of(column.field(), "case.brought.status-day"));
    }
  }

  private void tell(List<EventKind> told, EventKind kind, SheetColumn column) {
    LocalDate day = day(column);
    if (day != null) {
      told.add(kind);
      tell(kind, day, column);
    }
  }

  private void tell(EventKind kind, LocalDate day, SheetColumn column) {
    JsonObjectBuilder event = Json.createObjectBuilder();
    String about = "";
    if (column == SheetColumn.STATUS_DAY) {
      put(event, "reason", cells.get(SheetColumn.REASON));
      put(event, "unitName", cells.get(SheetColumn.UNIT));
      about = cells.get(SheetColumn.REASON) + "\n" + cells.get(SheetColumn.UNIT);
    }
    String name =
        UUID.nameUUIDFromBytes((kind + "\n" + day + about).getBytes(StandardCharsets.UTF_8))
            .toString();
    eventColumns.put("events[" + eventColumns.size() + "]", column);
    events.add(event.add("id", "file-" + name).add("at", day.toString()).add("kind", kind.name()));
  }

  /** By its number or its words. */
  private Optional<CaseStatus> status() {
    String typed = Objects.requireNonNullElse(cells.get(SheetColumn.STATUS), "");
    Optional<CaseStatus> status =
        typed.matches("\\d{1,2}")
            ? CaseStatus.of(Integer.parseInt(typed))
            : Optional.ofNullable(statuses.get(SheetColumn.letters(typed)));
    if (status.isEmpty()) {
      String key = typed.isEmpty() ? "input.required" : "case.brought.bad-status";
      problems.add(FieldProblem.of(SheetColumn.STATUS.field(), key));
    }
    return status;
  }

  /** What is wrong with an event is wrong with the day it was made of. */
  private FieldProblem inColumn(FieldProblem problem) {
    String event = problem.field().replaceAll("\\].*", "]");
    SheetColumn column = eventColumns.get(event);
    return column == null
        ? problem
        : new FieldProblem(column.field(), problem.key(), problem.values());
  }

  /** The column a problem is about, as it stands in the template; the field where there is none. */
  static String title(String field) {
    return Arrays.stream(SheetColumn.values())
        .filter(column -> column.field().equals(field))
        .findFirst()
        .map(SheetColumn::title)
        .orElse(field);
  }
}
