package vn.motcua.procedure.importing;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.TypedText;

/** Typed reading of a JSON object; a value of the wrong type rejects the line by its name. */
final class Fields {
  private static final int MAX_DIGITS = 18;

  private final JsonObject object;

  Fields(JsonObject object) {
    this.object = object;
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  private @Nullable JsonValue value(String key) {
    JsonValue value = object.get(key);
    return value == null || value == JsonValue.NULL ? null : value;
  }

  /** A one-line text; null when absent, null or blank. */
  @Nullable String line(String key) throws RejectedLine {
    String text = string(key);
    String clean = text == null ? "" : TypedText.line(text);
    return clean.isEmpty() ? null : clean;
  }

  /** A one-line text of limited length. */
  @Nullable String line(String key, int max) throws RejectedLine {
    String text = line(key);
    if (text != null && text.length() > max) {
      throw new RejectedLine("\"" + key + "\" is longer than " + max + " characters");
    }
    return text;
  }

  /** A text of paragraphs; null when absent, null or blank. */
  @Nullable String paragraphs(String key) throws RejectedLine {
    String text = string(key);
    String clean = text == null ? "" : TypedText.paragraphs(text);
    return clean.isEmpty() ? null : clean;
  }

  private @Nullable String string(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(key, "a text");
  }

  boolean flag(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null || value == JsonValue.FALSE) {
      return false;
    }
    if (value == JsonValue.TRUE) {
      return true;
    }
    throw wrong(key, "true or false");
  }

  long count(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null) {
      return 0;
    }
    if (value instanceof JsonNumber number
        && plausible(number)
        && number.bigDecimalValue().signum() >= 0) {
      return whole(key, number);
    }
    throw wrong(key, "a number from 0");
  }

  /** Not so many digits that writing them out would take the machine's memory. */
  private static boolean plausible(JsonNumber number) {
    BigDecimal value = number.bigDecimalValue();
    return value.precision() <= MAX_DIGITS && Math.abs(value.scale()) <= MAX_DIGITS;
  }

  private static long whole(String key, JsonNumber number) throws RejectedLine {
    try {
      return number.bigDecimalValue().longValueExact();
    } catch (ArithmeticException fraction) {
      throw wrong(key, "a whole number");
    }
  }

  /** A positive number without needless zeros; null when absent or null. */
  @Nullable BigDecimal amount(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number
        && plausible(number)
        && number.bigDecimalValue().signum() > 0) {
      BigDecimal plain = number.bigDecimalValue().stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
    throw wrong(key, "a positive number");
  }

  @Nullable LocalDate day(String key) throws RejectedLine {
    String text = line(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw wrong(key, "a day like 2026-01-31");
    }
  }

  <T extends Enum<T>> @Nullable T choice(String key, Class<T> type) throws RejectedLine {
    String text = line(key);
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw wrong(key, "one of " + List.of(type.getEnumConstants()));
    }
  }

  List<String> lines(String key) throws RejectedLine {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : array(key)) {
      if (!(item instanceof JsonString string)) {
        throw wrong(key, "a list of texts");
      }
      String text = TypedText.line(string.getString());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  List<Long> sums(String key) throws RejectedLine {
    List<Long> sums = new ArrayList<>();
    for (JsonValue item : array(key)) {
      if (!(item instanceof JsonNumber number)
          || !plausible(number)
          || number.bigDecimalValue().signum() < 0) {
        throw wrong(key, "a list of sums from 0");
      }
      sums.add(whole(key, number));
    }
    return sums;
  }

  List<Fields> objects(String key) throws RejectedLine {
    List<Fields> objects = new ArrayList<>();
    for (JsonValue item : array(key)) {
      if (!(item instanceof JsonObject inner)) {
        throw wrong(key, "a list of objects");
      }
      objects.add(new Fields(inner));
    }
    return objects;
  }

  @Nullable Fields inner(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonObject inner) {
      return new Fields(inner);
    }
    throw wrong(key, "an object");
  }

  boolean isText(String key) {
    return object.get(key) instanceof JsonString;
  }

  private JsonArray array(String key) throws RejectedLine {
    JsonValue value = value(key);
    if (value == null) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw wrong(key, "a list");
  }

  private static RejectedLine wrong(String key, String expected) {
    return new RejectedLine("\"" + key + "\" must be " + expected);
  }
}
