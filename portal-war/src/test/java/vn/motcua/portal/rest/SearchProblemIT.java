package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Problem;

@AgainstTheDeployedPortal
class SearchProblemIT {
  private final Portal portal = new Portal();

  @ParameterizedTest
  @CsvSource({
    "size=0, size",
    "size=101, size",
    "size=ten, size",
    "size=99999999999, size",
    "page=-1, page",
    "page=1000000, page",
    "level=NOPE, level",
    "channel=PIGEON, channel",
    "online=MAYBE, online",
    "status=OLD, status"
  })
  void a_parameter_that_cannot_be_used_is_named(String parameter, String field) {
    Problem problem = portal.get("/api/v1/procedures?q=a&" + parameter).problem(400);

    assertThat(problem.fields()).containsExactly(field);
    assertThat(problem.errors()).allSatisfy(error -> assertThat(error.message()).isNotBlank());
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.instance()).startsWith("urn:");
  }

  @Test
  void several_flaws_are_told_at_once() {
    assertThat(portal.get("/api/v1/procedures?size=0&page=-1&level=NOPE").problem(400).fields())
        .containsExactlyInAnyOrder("size", "page", "level");
  }

  @Test
  void a_question_of_ten_thousand_characters_is_too_long() {
    Problem problem = portal.get(Portal.searchPath("ế".repeat(10_000))).problem(400);

    assertThat(problem.fields()).containsExactly("q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void a_problem_speaks_the_language_of_the_reader(String language) {
    String sentence =
        portal.get("/api/v1/procedures?size=0", "Accept-Language", language).problem(400).detail();

    assertThat(sentence.matches("[\\x00-\\x7F]+")).isEqualTo(language.equals("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1", "/api/v1/nothing", "/api/v2/procedures"})
  void nothing_here_is_a_problem_too(String path) {
    portal.get(path).problem(404);
  }
}
