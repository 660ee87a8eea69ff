package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class FuzzIT {
  private static final Logger LOG = Logger.getLogger(FuzzIT.class.getName());
  private static final long SEED = 20200922;
  private static final int QUESTIONS = 500;

  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/procedures?q=", "/api/v1/procedures/suggest?q=", "/thu-tuc?q="})
  void whatever_is_asked_is_answered_or_refused_with_a_reason(String path) {
    SoftAssertions softly = new SoftAssertions();
    Map<Integer, Integer> counts = new TreeMap<>();
    List<String> questions = new QuestionGenerator(SEED).questions(QUESTIONS).toList();
    for (String question : questions) {
      Answer answer = portal.get(path + question);
      counts.merge(answer.status(), 1, Integer::sum);
      softly
          .assertThat(refusedForAReason(answer) || answer.status() == 200)
          .as("%s to %.300s: %.300s", answer.status(), answer.response().uri(), answer.body())
          .isTrue();
    }
    LOG.info(() -> path + " " + counts);
    softly.assertAll();
    assertThat(counts).containsOnlyKeys(200, 400);
  }

  private static boolean refusedForAReason(Answer answer) {
    if (answer.status() != 400) {
      return false;
    }
    return answer.header("Content-Type").startsWith("text/html")
        ? answer.body().contains("class=\"errors\"")
        : answer.problem(400).fields().equals(List.of("q"));
  }

  @Test
  void nothing_asked_comes_back_as_markup() {
    String page = portal.get("/thu-tuc?q=" + Portal.encoded("\"><b onclick=x>'")).body();

    assertThat(page).doesNotContain("<b onclick").contains("&quot;&gt;&lt;b onclick=x&gt;");
  }

  @Test
  void the_same_seed_asks_the_same_questions() {
    assertThat(new QuestionGenerator(SEED).questions(QUESTIONS))
        .containsExactlyElementsOf(new QuestionGenerator(SEED).questions(QUESTIONS).toList());
  }
}
