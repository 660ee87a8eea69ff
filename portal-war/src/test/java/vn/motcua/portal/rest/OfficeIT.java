package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class OfficeIT {
  private static final String DEPARTMENTS = "/api/v1/departments";

  /** An agency as the contract has it. */
  public record Office(
      String code,
      String longCode,
      String name,
      String closedOn,
      String successor,
      String cutOff,
      List<Named> path,
      List<Named> children,
      Named serviceCentre,
      List<DayHours> openingHours) {
    /** Another agency. */
    public record Named(String code, String name) {}

    /** Of a day of the week. */
    public record DayHours(String day, List<Object> hours) {}
  }

  /** An agency of the tree. */
  public record Node(String code, String kind, List<Node> children) {}

  private final Portal portal = new Portal();

  private Office office(String code, String... headers) {
    return portal.get(DEPARTMENTS + "/" + code, headers).as(Office.class);
  }

  @Test
  void departments_are_a_tree() {
    List<Node> roots = List.of(portal.get(DEPARTMENTS).as(Node[].class));

    Node province =
        roots.stream().filter(one -> one.code().equals("H20")).findFirst().orElseThrow();
    assertThat(province.children()).extracting(Node::code).contains("000.00.02.H20");
    assertThat(province.children())
        .filteredOn(one -> one.code().equals("000.00.21.H20"))
        .flatExtracting(Node::children)
        .extracting(Node::code)
        .containsExactly("000.01.21.H20");
  }

  @Test
  void one_says_who_is_above_where_papers_go_and_when_it_is_open() {
    Office office = office("000.00.02.H20", "Accept-Language", "en");

    assertThat(office.name()).isEqualTo("Department of Industry and Trade");
    assertThat(office.path()).extracting(Office.Named::code).containsExactly("H20");
    assertThat(office.serviceCentre().code()).isEqualTo("000.01.01.H20");
    assertThat(office.cutOff()).isEqualTo("15:00");
    assertThat(office.openingHours()).hasSize(7);
    assertThat(office.openingHours().get(0).hours()).hasSize(2);
    assertThat(office.openingHours().get(6).hours()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.12.H20", "000.00.06.h20", "0000006H20"})
  void a_former_or_careless_code_leads_to_the_present_one(String code) {
    assertThat(office(code).code()).isEqualTo("000.00.06.H20");
  }

  @Test
  void a_province_is_found_by_its_long_code_and_a_merged_one_for_ever() {
    assertThat(office("000.00.00.H20").code()).isEqualTo("H20");
    Office merged = office("H23");
    assertThat(merged.longCode()).isEqualTo("000.00.00.H23");
    assertThat(merged.closedOn()).isEqualTo("2025-07-01");
    assertThat(merged.successor()).isEqualTo("H24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z99", "x", "000.99.99.H20"})
  void a_code_nobody_has_is_not_found(String code) {
    portal.get(DEPARTMENTS + "/" + code).problem(404);
    assertThat(portal.get("/co-quan/" + code).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/co-quan",
        "/co-quan/H20",
        "/co-quan/000.01.01.H20",
        "/co-quan/H23",
        "/tinh-ngay",
        "/tinh-ngay?department=000.00.02.H20",
        "/tinh-ngay?amount=5&unit=WORKING_DAY&received=2026-02-12T09:00&department=000.00.02.H20",
        "/tinh-ngay?amount=8&unit=WORKING_HOUR"
      })
  void a_page_is_whole_in_either_language_and_sets_no_cookie(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "</html>")
          .doesNotContain("???", "<script");
    }
  }

  @Test
  void the_page_of_a_former_code_is_that_of_the_present_one() {
    Answer page = portal.get("/co-quan/000.00.12.H20");

    assertThat(page.status()).isEqualTo(301);
    assertThat(page.header("Location")).endsWith("/co-quan/000.00.06.H20");
    assertThat(portal.get("/co-quan/000.00.06.H20").body())
        .contains("000.00.12.H20", "01/03/2025", "7:00–11:30, 13:30–17:00");
  }

  @Test
  void the_page_counts_day_by_day() {
    assertThat(portal.get("/tinh-ngay?amount=5&unit=WORKING_DAY&received=2026-02-12T09:00").body())
        .contains("26/02/2026", "Không tính · Nghỉ lễ: Tết Nguyên đán", "Ngày thứ 5", "16/02/2026");
  }

  @Test
  void people_write_the_day_as_they_do_on_paper() {
    assertThat(
            portal
                .get("/tinh-ngay?amount=1&unit=WORKING_DAY&received=20%2F11%2F2026+15%3A01")
                .body())
        .contains("24/11/2026", "value=\"20/11/2026 15:01\"");
  }

  @Test
  void the_page_says_what_is_wrong_and_keeps_what_was_typed() {
    Answer page =
        portal.get("/tinh-ngay?amount=nhi%E1%BB%81u&unit=WORKING_DAY&received=h%C3%B4m+nay");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("<title>Lỗi: ", "href=\"#amount\"", "href=\"#received\"", "value=\"nhiều\"");
  }
}
