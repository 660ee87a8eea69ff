package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.access.PageAddresses;
import vn.motcua.portal.rest.PublicPage;

/** No page can be added that nobody looks at. */
class EveryPageTest {
  @Test
  void every_page_of_staff_is_looked_at_in_a_browser() {
    Stream<String> followed =
        Arrays.stream(StaffPage.values())
            .filter(page -> page.link() != null)
            .map(page -> page.link().replaceAll("^.*href\\*='(.*)'.*$", "$1"));
    Set<String> looked =
        Stream.concat(Arrays.stream(StaffPage.values()).map(StaffPage::path), followed)
            .map(path -> path.replaceAll("\\?.*", ""))
            .collect(Collectors.toSet());

    assertThat(PageAddresses.ofStaff()).hasSizeGreaterThan(20).isSubsetOf(looked);
  }

  @Test
  void every_page_for_everybody_is_looked_at_in_a_browser() {
    Set<String> looked =
        Arrays.stream(PublicPage.values())
            .map(page -> page.path().replaceAll("\\?.*", ""))
            .collect(Collectors.toSet());

    assertThat(PageAddresses.forEverybody()).hasSizeGreaterThan(5).isSubsetOf(looked);
  }
}
