package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.api.Example;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

/** Every example of the page for programmers, sent as it stands there. */
@AgainstTheDeployedPortal
class ExamplesIT {
  private final Portal portal = new Portal();

  private static List<Example> examples() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_answered_as_the_page_says(Example example) {
    Answer answer =
        example.body().isEmpty()
            ? portal.get(example.path())
            : portal.send(
                portal
                    .request(example.path(), "Content-Type", "application/json")
                    .method(example.method(), BodyPublishers.ofString(example.body())));

    assertThat(answer.status()).as(answer.body()).isEqualTo(example.status());
    assertThat(answer.header("Content-Type"))
        .startsWith(example.status() < 400 ? "application/json" : "application/problem+json");
    assertAlike(
        example.answer(), Json.createReader(new StringReader(answer.body())).readValue(), "answer");
    assertThat(portal.get("/lap-trinh").body())
        .contains("id=\"call-" + example.id())
        .contains(DeployedPortal.address() + example.path().replace("&", "&amp;"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_a_call_the_contract_knows(Example example) {
    JsonObject paths =
        Json.createReader(new StringReader(portal.get("/openapi?format=JSON").body()))
            .readObject()
            .getJsonObject("paths");
    String path = example.path().replaceAll("\\?.*", "");

    assertThat(paths.entrySet())
        .filteredOn(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .extracting(Map.Entry::getValue)
        .anyMatch(
            entry -> entry.asJsonObject().containsKey(example.method().toLowerCase(Locale.ROOT)));
  }

  /** All that is told of is there and of the same kind; codes are the same, too. */
  private static void assertAlike(JsonValue told, JsonValue got, String where) {
    if (told instanceof JsonObject object) {
      assertThat(got).as(where).isInstanceOf(JsonObject.class);
      object.forEach(
          (name, value) -> {
            assertThat(got.asJsonObject()).as(where).containsKey(name);
            assertAlike(
                value, Objects.requireNonNull(got.asJsonObject().get(name)), where + "." + name);
          });
    } else if (told instanceof JsonArray array && !array.isEmpty()) {
      assertThat(got.asJsonArray()).as(where).isNotEmpty();
      assertAlike(array.get(0), got.asJsonArray().get(0), where + "[0]");
    } else if (told instanceof JsonString text && isCode(text.getString())) {
      assertThat(got).as(where).isEqualTo(told);
    } else if (told.getValueType() != JsonValue.ValueType.NULL) {
      assertThat(kind(got)).as(where).isEqualTo(kind(told));
    }
  }

  private static boolean isCode(String text) {
    return text.matches("\\d\\.\\d{6}|[A-Z]{2}[A-Z_]+|000\\..*");
  }

  private static String kind(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE, FALSE -> "a boolean";
      default -> value.getValueType().name();
    };
  }
}
