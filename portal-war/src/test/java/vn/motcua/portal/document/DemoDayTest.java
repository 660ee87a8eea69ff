package vn.motcua.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.access.PageAddresses;
import vn.motcua.portal.rest.PublicPage;

/** A presenter finds each page, person and case of the script. */
class DemoDayTest {
  private static final Pattern ADDRESS = Pattern.compile("/\\S*");
  private static final Pattern LOGIN = Pattern.compile("[a-z]+-[a-z-]+");
  private static final Pattern CASE = Pattern.compile("[\\d.]+H\\d\\d-\\d{6}-\\d{4}");

  private final Document document = new Document("demo-day.md");

  DemoDayTest() throws IOException {}

  @Test
  void every_address_is_that_of_a_page() {
    Set<String> pages = new HashSet<>(PageAddresses.ofStaff());
    pages.addAll(PageAddresses.forEverybody());
    Arrays.stream(PublicPage.values())
        .filter(page -> page.status() == 200)
        .map(page -> page.path().replaceAll("\\?.*", ""))
        .forEach(pages::add);

    List<String> addresses = document.quoted(ADDRESS);
    assertThat(addresses).hasSizeGreaterThan(15);
    assertThat(addresses)
        .map(address -> address.replaceAll("\\?.*", ""))
        .allSatisfy(address -> assertThat(pages).contains(address));
  }

  @Test
  void every_person_and_every_case_is_in_the_demo() throws IOException {
    String staff = Document.file("config/demo/staff.jsonl");
    assertThat(document.quoted(LOGIN))
        .hasSizeGreaterThan(4)
        .allSatisfy(login -> assertThat(staff).contains("\"login\":\"" + login + "\""));
    String cases = Document.file("config/demo/cases.jsonl");
    assertThat(document.quoted(CASE))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(cases).contains("\"code\":\"" + code + "\""));
  }
}
