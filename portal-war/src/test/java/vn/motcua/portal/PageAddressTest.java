package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.text.Language;

class PageAddressTest {
  @ParameterizedTest
  @CsvSource({
    "/thu-tuc, q=khuyến+mại&page=2, /thu-tuc?q=khuyến+mại&page=2&lang=en",
    "/thu-tuc, q=a&lang=vi, /thu-tuc?q=a&lang=en",
    "/thu-tuc, lang=vi&q=a&lang=en, /thu-tuc?q=a&lang=en",
    "/thu-tuc/2.000033, , /thu-tuc/2.000033?lang=en",
    "/, , /?lang=en"
  })
  void the_other_language_keeps_page_and_query(String path, String query, String expected) {
    assertThat(new PageAddress(path, query).in(Language.EN)).isEqualTo(expected);
  }

  @Test
  void an_address_of_two_slashes_does_not_lead_to_another_host() {
    assertThat(PageAddress.local("//evil.example/x")).isEqualTo("/evil.example/x");
    assertThat(PageAddress.local("/\\evil.example")).isEqualTo("/evil.example");
  }

  @Test
  void the_home_page_has_one_address() {
    assertThat(PageAddress.local("/trang-chu")).isEqualTo("/");
    assertThat(PageAddress.local("")).isEqualTo("/");
  }
}
