package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;

class SearchRequestTest {
  @Test
  void nothing_asked_for_means_everything_in_force() {
    SearchRequest request = SearchParameters.read(Map.of());

    assertThat(request)
        .isEqualTo(new SearchRequest("", Map.of(), SearchRequest.StatusFilter.PUBLISHED, 0, 10));
  }

  @Test
  void the_same_filter_twice_means_either() {
    SearchRequest request =
        SearchParameters.read(Map.of("level", List.of("COMMUNE", "PROVINCE", "COMMUNE", " ")));

    assertThat(request.filters())
        .containsExactlyEntriesOf(Map.of(Facet.LEVEL, List.of("COMMUNE", "PROVINCE")));
  }

  @ParameterizedTest
  @CsvSource({
    "size, 0",
    "size, 101",
    "size, ten",
    "page, -1",
    "page, 1000",
    "page, 99999999999",
    "level, CITY",
    "channel, FAX",
    "online, YES",
    "status, MAYBE"
  })
  void what_cannot_be_used_is_named(String parameter, String value) {
    assertThatThrownBy(() -> SearchParameters.read(Map.of(parameter, List.of(value))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(FieldProblem::field)
                    .containsExactly(parameter));
  }

  @Test
  void a_query_longer_than_any_title_is_refused() {
    assertThatThrownBy(() -> SearchParameters.read(Map.of("q", List.of("a".repeat(3001)))))
        .isInstanceOf(InvalidInput.class);
  }
}
