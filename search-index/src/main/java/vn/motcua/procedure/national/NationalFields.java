package vn.motcua.procedure.national;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** Tolerant reading of what the service sends: letters of names do not matter, nor do types. */
final class NationalFields {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}).*");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2}).*");

  private final Map<String, JsonValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> read = new HashSet<>();

  NationalFields(JsonObject object) {
    values.putAll(object);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Empty when it is absent, null, or no text and no number. */
  String text(String name) {
    read.add(name);
    JsonValue value = values.get(name);
    if (value instanceof JsonString text) {
      return TypedText.paragraphs(text.getString()).strip();
    }
    return value instanceof JsonNumber number && number.toString().length() <= 20
        ? number.toString()
        : "";
  }

  Optional<LocalDate> day(String name) {
    String text = text(name);
    Matcher year = YEAR_FIRST.matcher(text);
    Matcher day = DAY_FIRST.matcher(text);
    if (year.matches()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    return day.matches() ? day(day.group(3), day.group(2), day.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  Optional<JsonArray> array(String name) {
    read.add(name);
    return values.get(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
  }

  /** The objects of a list; a single one that is not in a list counts as one. */
  List<NationalFields> objects(String name) {
    read.add(name);
    if (values.get(name) instanceof JsonObject single) {
      return List.of(new NationalFields(single));
    }
    return array(name).stream()
        .flatMap(List::stream)
        .filter(JsonObject.class::isInstance)
        .map(one -> new NationalFields(one.asJsonObject()))
        .toList();
  }

  /** Names of what holds something and was never asked for. */
  List<String> unread() {
    Set<String> known = new HashSet<>();
    read.forEach(name -> known.add(upper(name)));
    return values.entrySet().stream()
        .filter(one -> !known.contains(upper(one.getKey())) && says(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static boolean says(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> false;
      case STRING -> !((JsonString) value).getString().isBlank();
      case ARRAY -> !value.asJsonArray().isEmpty();
      case OBJECT -> !value.asJsonObject().isEmpty();
      case NUMBER, TRUE, FALSE -> true;
    };
  }
}
