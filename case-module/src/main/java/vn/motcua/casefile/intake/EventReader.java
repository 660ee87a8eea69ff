package vn.motcua.casefile.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.MissingPaper;

/** Reads one event of the portal's own form. */
final class EventReader {
  static final int LONGEST_REASON = 2_000;
  static final int LONGEST_NOTE = 4_000;
  static final int LONGEST_NAME = 300;
  static final int LONGEST_PERSON = 200;
  static final int LONGEST_UNIT = 40;

  private static final int MOST_PAPERS = 100;
  private static final int LONGEST_PAPER = 500;

  /** What software does not tell as an event. */
  private static final Set<EventKind> OWN = Set.of(EventKind.DETAILS, EventKind.LATE_REASON);

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,100}");

  private EventReader() {}

  static CaseEvent read(Fields event, Instant latest) {
    String id = id(event, "id", event.required("id", 100));
    String corrects = event.text("corrects", 100);
    Instant at = event.moment("at");
    if (at == null && !event.has("at")) {
      event.wrong("at", "input.required");
    } else if (at != null && at.isAfter(latest)) {
      event.wrong("at", "case.message.future");
    }
    return new CaseEvent(
        id,
        kind(event).orElse(EventKind.IN_PROCESS),
        Objects.requireNonNullElse(at, Instant.EPOCH),
        corrects == null ? null : id(event, "corrects", corrects),
        event.text("officer", LONGEST_PERSON),
        detail(event),
        null);
  }

  private static String id(Fields event, String key, String given) {
    if (!given.isEmpty() && !ID.matcher(given).matches()) {
      event.wrong(key, "case.message.bad-id");
    }
    return given;
  }

  /** By its name, or by the status it brings the case to. */
  private static Optional<EventKind> kind(Fields event) {
    String key = event.has("kind") ? "kind" : "status";
    String given = event.text(key, 30);
    if (given == null) {
      event.wrong("kind", "input.required");
      return Optional.empty();
    }
    Optional<EventKind> kind =
        given.matches("\\d{1,2}")
            ? CaseStatus.of(Integer.parseInt(given)).map(EventKind::of)
            : EventKind.named(given).filter(one -> !OWN.contains(one));
    if (kind.isEmpty()) {
      event.wrong(key, "case.message.bad-kind");
    }
    return kind;
  }

  private static EventDetail detail(Fields event) {
    List<MissingPaper> papers =
        event.list("papers", MOST_PAPERS).stream()
            .map(
                one ->
                    new MissingPaper(
                        one.required("name", LONGEST_PAPER), one.text("form", LONGEST_PAPER)))
            .toList();
    BigDecimal amount = event.number("amount");
    return new EventDetail(
        event.text("unit", LONGEST_UNIT),
        event.text("unitName", LONGEST_NAME),
        event.paragraphs("reason", LONGEST_REASON),
        event.paragraphs("note", LONGEST_NOTE),
        papers,
        event.day("day"),
        event.text("number", 100),
        amount(event, amount));
  }

  private static @Nullable Long amount(Fields event, @Nullable BigDecimal amount) {
    try {
      return amount == null ? null : amount.longValueExact();
    } catch (ArithmeticException part) {
      event.wrong("amount", "case.message.not-number");
      return null;
    }
  }
}
