package vn.motcua.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.search.Facet;
import vn.motcua.search.SearchParameters;

class SearchAddressTest {
  @Test
  void a_filter_is_added_removed_and_back_on_the_first_page() {
    SearchAddress address = at(Map.of("q", List.of("giấy phép"), "page", List.of("2")));

    assertThat(address.toggled(Facet.LEVEL, "COMMUNE"))
        .isEqualTo("?q=gi%E1%BA%A5y+ph%C3%A9p&level=COMMUNE");
    assertThat(
            at(Map.of("q", List.of("a"), "level", List.of("COMMUNE")))
                .toggled(Facet.LEVEL, "COMMUNE"))
        .isEqualTo("?q=a");
  }

  @Test
  void another_page_keeps_everything_else() {
    assertThat(
            at(Map.of("q", List.of("a&b"), "field", List.of("Hải quan"), "status", List.of("all")))
                .page(3))
        .isEqualTo("?q=a%26b&field=H%E1%BA%A3i+quan&status=ALL&page=3");
  }

  private static SearchAddress at(Map<String, List<String>> parameters) {
    return new SearchAddress(SearchParameters.read(parameters));
  }
}
