package vn.motcua.casefile.intake;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.problem.FieldProblem;
import vn.motcua.text.TypedText;

/** Reads messages of the portal's own form: a line of a batch, the body of a PUT. */
public final class MessageReader {
  static final int LONGEST_PROCEDURE = 60;
  static final int LONGEST_TITLE = 1_000;
  static final Duration AHEAD = Duration.ofDays(1);

  private static final JsonReaderFactory JSON =
      JsonProvider.provider().createReaderFactory(Map.of());
  private static final int MOST_EVENTS = 500;
  private static final int ID_DIGITS = 32;
  private static final Set<String> HEADER =
      Set.of(
          "procedure",
          "procedureName",
          "department",
          "channel",
          "notice",
          "submittedOn",
          "receivedOn",
          "dueOn",
          "issuedOn",
          "recordedOn",
          "handedOverOn",
          "timeLimit");

  private MessageReader() {}

  /**
   * Reads a message, whatever it is.
   *
   * @param expected the case it has to be about; null when the message itself says it
   */
  public static Parcel read(String raw, @Nullable CaseCode expected, Instant now) {
    JsonObject json;
    try (JsonReader reader = JSON.createReader(new StringReader(raw))) {
      json = reader.readObject();
    } catch (JsonException | IllegalStateException unreadable) {
      return Parcel.refused(raw, List.of(FieldProblem.of("", "case.message.not-json")));
    }
    List<FieldProblem> problems = new ArrayList<>();
    CaseMessage message = read(new Fields(json, "", problems), expected, now);
    return problems.isEmpty() && message != null
        ? Parcel.of(raw, message)
        : Parcel.refused(raw, problems);
  }

  private static @Nullable CaseMessage read(
      Fields fields, @Nullable CaseCode expected, Instant now) {
    CaseCode code = code(fields, "code", expected);
    List<CaseEvent> events = new ArrayList<>();
    for (Fields event : fields.list("events", MOST_EVENTS)) {
      events.add(EventReader.read(event, now.plus(AHEAD)));
    }
    if (HEADER.stream().anyMatch(fields::has)) {
      Instant told = fields.moment("updatedAt");
      Instant latest = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElse(now);
      events.add(details(header(fields, code), told == null ? latest : told, told != null));
    } else if (events.isEmpty()) {
      fields.wrong("events", "case.message.empty");
    }
    Fields applicant = fields.object("applicant");
    Applicant whose =
        new Applicant(
            applicant.text("name", EventReader.LONGEST_NAME),
            applicant.text("kind", 20),
            applicant.text("phone", 40),
            applicant.text("email", 254),
            fields.paragraphs("summary", EventReader.LONGEST_REASON));
    String secret = secret(fields.text("lookupSecret", 60));
    return code == null
        ? null
        : new CaseMessage(code, events, whose.isEmpty() ? null : whose, secret);
  }

  static @Nullable CaseCode code(Fields fields, String key, @Nullable CaseCode expected) {
    String given = fields.text(key, 60);
    if (given == null && expected != null) {
      return expected;
    }
    if (CaseCode.read(Objects.requireNonNullElse(given, "")) instanceof CaseCode.Read read) {
      if (expected == null || expected.equals(read.code())) {
        return read.code();
      }
      fields.wrong(key, "case.message.other-code");
      return null;
    }
    fields.wrong(key, "case.message.bad-code");
    return null;
  }

  private static CaseHeader header(Fields fields, @Nullable CaseCode code) {
    Fields limit = fields.object("timeLimit");
    BigDecimal amount = limit.number("amount");
    return new CaseHeader(
        fields.required("procedure", LONGEST_PROCEDURE),
        fields.text("procedureName", LONGEST_TITLE),
        department(fields.text("department", EventReader.LONGEST_UNIT), code),
        constant(fields, "channel", FilingChannel.values()).orElse(FilingChannel.COUNTER),
        fields.flag("notice"),
        new CaseDates(
            fields.day("submittedOn"),
            fields.day("receivedOn"),
            fields.day("dueOn"),
            fields.day("issuedOn"),
            fields.day("recordedOn"),
            fields.day("handedOverOn")),
        amount,
        amount == null
            ? null
            : constant(limit, "unit", LimitUnit.values()).orElse(LimitUnit.WORKING_DAY));
  }

  /** In its one form where it has one, otherwise as it was given. */
  static String department(@Nullable String given, @Nullable CaseCode code) {
    if (given == null) {
      return code == null ? "" : code.agency().value();
    }
    return AgencyCode.typed(given).map(AgencyCode::value).orElse(given);
  }

  private static <T extends Enum<T>> Optional<T> constant(Fields fields, String key, T[] all) {
    String given = fields.text(key, 20);
    if (given == null) {
      return Optional.empty();
    }
    Optional<T> known = Arrays.stream(all).filter(one -> one.name().equals(given)).findFirst();
    if (known.isEmpty()) {
      fields.wrong(key, "input.not-one-of", Arrays.toString(all));
    }
    return known;
  }

  /**
   * What a case is about, as an event of its own. Told twice at the same time it is the same event;
   * without a time of its own, the same content is.
   */
  static CaseEvent details(CaseHeader header, Instant at, boolean timed) {
    String content = header + (timed ? "@" + at : "");
    return new CaseEvent(
        "details-" + digest(content), EventKind.DETAILS, at, null, null, EventDetail.NONE, header);
  }

  /** A name for what has none, made of what it says. */
  static String digest(String content) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** A secret in the one form in which it is compared: capital letters, no spaces or dashes. */
  public static @Nullable String secret(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String letters = TypedText.codeLetters(typed).replace("-", "");
    return letters.isEmpty() ? null : letters;
  }
}
