package vn.motcua.casefile.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** Reads the fields of an object and collects all that is wrong with them. */
final class Fields {
  private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern DIGITS = Pattern.compile("\\d{8}|\\d{12}|\\d{14}");
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("d/M/uuuu[ H:mm[:ss]]");
  private static final String EIGHT_O_CLOCK = "080000";
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final JsonObject json;
  private final String prefix;
  private final List<FieldProblem> problems;

  Fields(JsonObject json, String prefix, List<FieldProblem> problems) {
    this.json = json;
    this.prefix = prefix;
    this.problems = problems;
  }

  boolean has(String key) {
    JsonValue value = json.get(key);
    return value != null && value != JsonValue.NULL;
  }

  /** One clean line; null when it is absent or blank. */
  @Nullable String text(String key, int longest) {
    return text(key, longest, false);
  }

  /** Keeps its lines. */
  @Nullable String paragraphs(String key, int longest) {
    return text(key, longest, true);
  }

  private @Nullable String text(String key, int longest, boolean lines) {
    JsonValue value = json.get(key);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    String given;
    if (value instanceof JsonString string) {
      given = string.getString();
    } else if (value instanceof JsonNumber number) {
      given = number.toString();
    } else {
      wrong(key, "case.message.not-text");
      return null;
    }
    String clean = lines ? TypedText.paragraphs(given) : TypedText.line(given);
    if (clean.length() > longest) {
      wrong(key, "input.too-long", longest);
      return null;
    }
    return clean.isEmpty() ? null : clean;
  }

  String required(String key, int longest) {
    int before = problems.size();
    String given = text(key, longest);
    if (given == null && problems.size() == before) {
      wrong(key, "input.required");
    }
    return Objects.requireNonNullElse(given, "");
  }

  boolean flag(String key) {
    return json.get(key) == JsonValue.TRUE;
  }

  @Nullable BigDecimal number(String key) {
    String given = text(key, 20);
    try {
      return given == null ? null : new BigDecimal(given);
    } catch (NumberFormatException none) {
      wrong(key, "case.message.not-number");
      return null;
    }
  }

  @Nullable LocalDate day(String key) {
    Instant at = moment(key);
    return at == null ? null : LocalDate.ofInstant(at, VietnamTime.ZONE);
  }

  /** With or without a zone, a time, dashes; a day alone stands for its morning. */
  @Nullable Instant moment(String key) {
    String given = text(key, 40);
    if (given == null) {
      return null;
    }
    try {
      Instant at = moment(given.replace("T", " ").strip(), given);
      int year = at.atZone(VietnamTime.ZONE).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return at.truncatedTo(ChronoUnit.MICROS); // as exactly as it is stored
      }
    } catch (DateTimeException unreadable) {
      // told below, like a year nobody means
    }
    wrong(key, "case.message.not-time");
    return null;
  }

  private static Instant moment(String spaced, String given) {
    if (DIGITS.matcher(given).matches()) {
      String all = (given + (given.length() == 8 ? EIGHT_O_CLOCK : "00")).substring(0, 14);
      return vietnam(LocalDateTime.parse(all, DateTimeFormatter.ofPattern("uuuuMMddHHmmss")));
    }
    if (given.contains("/")) {
      return SLASHES.parseBest(spaced, LocalDateTime::from, LocalDate::from)
              instanceof LocalDateTime time
          ? vietnam(time)
          : vietnam(LocalDate.parse(spaced, SLASHES).atTime(8, 0));
    }
    if (given.length() == 10) {
      return vietnam(LocalDate.parse(given).atTime(8, 0));
    }
    String iso = spaced.replace(' ', 'T');
    return ZONED.matcher(iso).matches()
        ? OffsetDateTime.parse(iso).toInstant()
        : vietnam(LocalDateTime.parse(iso));
  }

  private static Instant vietnam(LocalDateTime time) {
    return time.atZone(VietnamTime.ZONE).toInstant();
  }

  /** The objects of a list; none when it is absent. */
  List<Fields> list(String key, int most) {
    JsonValue value = json.get(key);
    if (value == null || value == JsonValue.NULL) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)
        || !array.stream().allMatch(JsonObject.class::isInstance)) {
      wrong(key, "case.message.not-list");
      return List.of();
    }
    if (array.size() > most) {
      wrong(key, "case.message.too-many", most);
      return List.of();
    }
    List<Fields> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(new Fields(array.getJsonObject(i), prefix + key + "[" + i + "].", problems));
    }
    return all;
  }

  /** An object within; empty when it is absent. */
  Fields object(String key) {
    JsonValue value = json.get(key);
    if (value instanceof JsonObject object) {
      return new Fields(object, prefix + key + ".", problems);
    }
    if (value != null && value != JsonValue.NULL) {
      wrong(key, "case.message.not-object");
    }
    return new Fields(JsonValue.EMPTY_JSON_OBJECT, prefix + key + ".", problems);
  }

  void wrong(String key, String message, Object... values) {
    problems.add(FieldProblem.of(prefix + key, message, values));
  }

  JsonObject json() {
    return json;
  }
}
