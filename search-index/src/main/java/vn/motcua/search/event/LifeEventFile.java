package vn.motcua.search.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.search.event.LifeEvent.Audience;
import vn.motcua.search.event.LifeEvent.Search;
import vn.motcua.search.event.LifeEvent.Step;
import vn.motcua.search.event.LifeEvent.Wording;
import vn.motcua.text.TypedText;

/**
 * Reads life events from JSON:
 *
 * <pre>
 * {"events": [{
 *   "id": "sinh-con", "audience": "CITIZEN",              or BUSINESS
 *   "name": {"vi": "Sinh con", "en": "Having a child"},
 *   "hint": {"vi": "…", "en": "…"},                        a sentence
 *   "steps": [{
 *     "name": {"vi": "Khai sinh cho con", "en": "Register the birth"},
 *     "procedures": ["1.001193"],                          codes in their order, and/or
 *     "search": {"text": "khai sinh", "field": "Hộ tịch", "most": 2}
 *   }]
 * }]}
 * </pre>
 *
 * {@code field} may be left out. A key that is not listed here is refused: it would be a typing
 * error.
 */
public final class LifeEventFile {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int MAX_TEXT = 300;
  private static final int MAX_EVENTS = 100;
  private static final int MAX_RESULTS = 10;

  /** A file that cannot be used; says where and why. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String reason) {
      super(reason);
    }
  }

  private LifeEventFile() {}

  /**
   * All events of a file.
   *
   * @throws Damaged naming the first event that cannot be used
   */
  public static List<LifeEvent> read(String json) throws Damaged {
    List<LifeEvent> events = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String place = "the file";
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      for (JsonValue value : array(only(reader.readObject(), "events"), "events", MAX_EVENTS)) {
        place = "event " + (events.size() + 1);
        LifeEvent event = event(object(value));
        require(ids.add(event.id()), "there is another " + event.id());
        events.add(event);
      }
      return List.copyOf(events);
    } catch (JsonException | ClassCastException | IllegalArgumentException wrong) {
      throw new Damaged(place + ": " + wrong.getMessage());
    }
  }

  private static LifeEvent event(JsonObject event) {
    only(event, "id", "audience", "name", "hint", "steps");
    String id = text(event, "id");
    require(ID.matcher(id).matches(), "id has other than small letters, digits and dashes");
    List<Step> steps =
        array(event, "steps", MAX_EVENTS).stream().map(step -> step(object(step))).toList();
    require(!steps.isEmpty(), "steps is empty");
    return new LifeEvent(
        id,
        Audience.valueOf(text(event, "audience")),
        wording(event, "name"),
        wording(event, "hint"),
        steps);
  }

  private static Step step(JsonObject step) {
    only(step, "name", "procedures", "search");
    require(
        step.containsKey("procedures") || step.containsKey("search"),
        "a step has neither procedures nor search");
    List<String> codes =
        step.containsKey("procedures")
            ? array(step, "procedures", MAX_EVENTS).stream().map(LifeEventFile::code).toList()
            : List.of();
    return new Step(
        wording(step, "name"),
        codes,
        step.containsKey("search") ? search(object(step.get("search"))) : null);
  }

  private static Search search(JsonObject search) {
    only(search, "text", "field", "most");
    require(search.get("most") instanceof JsonNumber, "most is missing or no number");
    int most = search.getInt("most");
    require(most >= 1 && most <= MAX_RESULTS, "most is not between 1 and " + MAX_RESULTS);
    return new Search(
        text(search, "text"), search.containsKey("field") ? text(search, "field") : null, most);
  }

  private static String code(JsonValue value) {
    require(value instanceof JsonString, "a code is not a text");
    String code = ((JsonString) value).getString();
    return ProcedureCode.read(code)
        .orElseThrow(() -> new IllegalArgumentException(code + " is no code of a procedure"))
        .value();
  }

  private static Wording wording(JsonObject in, String key) {
    require(in.containsKey(key), key + " is missing");
    JsonObject wording = only(object(in.get(key)), "vi", "en");
    return new Wording(text(wording, "vi"), text(wording, "en"));
  }

  private static String text(JsonObject in, String key) {
    require(in.get(key) instanceof JsonString, key + " is missing or no text");
    String text = TypedText.line(in.getString(key));
    require(!text.isEmpty() && text.length() <= MAX_TEXT, key + " is empty or too long");
    return text;
  }

  private static JsonArray array(JsonObject in, String key, int most) {
    require(in.get(key) instanceof JsonArray, key + " is missing or no list");
    JsonArray array = in.getJsonArray(key);
    require(array.size() <= most, key + " has more than " + most + " entries");
    return array;
  }

  private static JsonObject object(@Nullable JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("an object is expected instead of " + value);
  }

  private static JsonObject only(JsonObject object, String... keys) {
    Set<String> unknown = new HashSet<>(object.keySet());
    unknown.removeAll(Set.of(keys));
    require(unknown.isEmpty(), "unknown " + unknown);
    return object;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
