package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.FacetValue;
import vn.motcua.portal.rest.Contract.Hit;
import vn.motcua.portal.rest.Contract.Results;

@AgainstTheDeployedPortal
class SearchIT {
  private static final String PROMOTION = "2.000033";
  private static final String REPEALED = "1.002809";
  private static final int CATALOGUE = 4372;

  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(
      strings = {"khuyen mai", "khuyến mại", "khuyến mãi", "KHUYẾN MÃI", "2.000033", "000033"})
  void a_procedure_is_among_the_first_three_however_it_is_typed(String typed) {
    assertThat(portal.search(typed, "size=3").codes()).contains(PROMOTION);
  }

  @Test
  void decomposed_letters_find_the_same() {
    String typed = Normalizer.normalize("khuyến mại", Normalizer.Form.NFD);

    assertThat(portal.search(typed, "size=3").codes()).contains(PROMOTION);
  }

  @Test
  void nothing_typed_means_the_whole_catalogue() {
    long imported = portal.search("", "status=ALL", TestLines.filter()).total();

    assertThat(portal.search("", "status=ALL").total() - imported).isEqualTo(CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "giấy phép", "dat dai", "khai sinh"})
  void the_count_of_a_facet_is_what_filtering_by_it_finds(String query) {
    portal
        .search(query, "size=1")
        .facets()
        .forEach(
            (facet, values) -> {
              assertThat(values).as(facet).isNotEmpty();
              values.stream().limit(3).forEach(value -> assertCount(query, facet, value));
            });
  }

  private void assertCount(String query, String facet, FacetValue value) {
    Results filtered = portal.search(query, filter(facet, value.value()), "size=1");

    assertThat(filtered.total()).as(facet + "=" + value.value()).isEqualTo(value.count());
  }

  private static String filter(String facet, String value) {
    return facet + "=" + Portal.encoded(value);
  }

  @Test
  void two_values_of_one_facet_widen_and_two_facets_narrow() {
    Map<String, List<FacetValue>> facets = portal.search("giấy phép", "size=1").facets();
    String commune = filter("level", "COMMUNE");
    String province = filter("level", "PROVINCE");
    FacetValue field = facets.getOrDefault("field", List.of()).get(0);

    long either = portal.search("giấy phép", commune, province).total();
    long both = portal.search("giấy phép", province, filter("field", field.value())).total();

    assertThat(either).isGreaterThan(portal.search("giấy phép", commune).total());
    assertThat(both).isPositive().isLessThanOrEqualTo(field.count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xăng dầu", "đăng ký kết hôn", "can cuoc"})
  void no_procedure_shows_up_on_two_pages_and_none_is_missing(String query) {
    long total = portal.search(query, "size=1").total();
    List<String> codes = new ArrayList<>();
    for (int page = 0; page * 100L < total; page++) {
      codes.addAll(portal.search(query, "size=100", "page=" + page).codes());
    }

    assertThat(codes).doesNotHaveDuplicates().hasSize((int) total);
  }

  @Test
  void a_repealed_procedure_is_found_only_when_asked_for() {
    String title = "Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp";

    assertThat(portal.search(title, "size=100").codes()).doesNotContain(REPEALED);
    assertThat(portal.search(title, "status=REPEALED").hits())
        .filteredOn(hit -> hit.code().equals(REPEALED))
        .extracting(Hit::status)
        .containsExactly("REPEALED");
    assertThat(portal.search(title, "status=ALL").codes()).contains(REPEALED);
  }

  @Test
  void only_what_was_looked_for_is_marked() {
    Hit hit = portal.search("khuyen mai", "size=1").hits().get(0);

    assertThat(hit.highlight())
        .isEqualTo(hit.name().replace("khuyến mại", "<mark>khuyến mại</mark>"));
  }

  @Test
  void titles_are_offered_while_someone_types() {
    assertThat(portal.suggest("thong bao hoat dong khuy"))
        .isNotEmpty()
        .allSatisfy(suggestion -> assertThat(suggestion.text()).containsIgnoringCase("khuy"))
        .extracting(Contract.Suggestion::code)
        .contains(PROMOTION);
    assertThat(portal.suggest("t")).isEmpty();
  }
}
