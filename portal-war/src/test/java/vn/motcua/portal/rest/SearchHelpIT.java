package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.LifeEvent;
import vn.motcua.portal.rest.Contract.LifeEventDetail;
import vn.motcua.portal.rest.Contract.Suggestion;

@AgainstTheDeployedPortal
class SearchHelpIT {
  private static final Pattern UNFILTERED = Pattern.compile("Bỏ mọi bộ lọc: có (\\d+) thủ tục");

  private final Portal portal = new Portal();

  @ParameterizedTest
  @CsvSource({
    "dat d, FIELD, Đất đai",
    "làm sổ đ, NEED, làm sổ đỏ",
    "sinh c, EVENT, Sinh con",
    "2.000033, PROCEDURE, Thông báo hoạt động khuyến mại",
    "ddawng ky khai s, PROCEDURE, Thủ tục đăng ký khai sinh"
  })
  void titles_fields_needs_and_events_are_offered(String typed, String kind, String text) {
    assertThat(portal.suggest(typed))
        .anySatisfy(
            suggestion -> {
              assertThat(suggestion.kind()).isEqualTo(kind);
              assertThat(suggestion.text()).isEqualTo(text);
              assertThat(suggestion.note()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"đất", "giay ph", "mo cua", "000033"})
  void whatever_is_offered_leads_to_a_page(String typed) {
    List<Suggestion> offered = portal.suggest(typed);

    assertThat(offered).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    assertThat(offered)
        .allSatisfy(one -> assertThat(portal.get(one.href()).status()).isEqualTo(200));
  }

  @Test
  void the_number_of_a_field_is_that_of_its_list() {
    Suggestion field =
        portal.suggest("hộ tịch").stream()
            .filter(one -> one.kind().equals("FIELD"))
            .findFirst()
            .orElseThrow();

    long total = portal.search("", "field=" + Portal.encoded(field.text())).total();
    assertThat(field.note()).contains(String.valueOf(total));
  }

  @ParameterizedTest
  @CsvSource({
    "ddawng ky khai sinh, đăng ký khai sinh",
    "giay pehp xay dung, giấy phép xây dựng",
  })
  void what_was_probably_meant_is_told_beside_the_results(String typed, String meant) {
    assertThat(portal.search(typed).didYouMean()).isEqualTo(meant);
    assertThat(portal.search(typed).total()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lam so do", "dang ky khai sinh", "gplx", "2.000033", "", "qwzxjk"})
  void nothing_is_told_of_what_was_typed_well_or_means_nothing(String typed) {
    assertThat(portal.search(typed).didYouMean()).isNull();
  }

  @Test
  void what_finds_nothing_with_the_filters_is_not_told() {
    assertThat(portal.search("ddawng ky khai sinh", "department=khong-co").didYouMean()).isNull();
  }

  @Test
  void an_empty_page_tells_what_the_filters_hide() {
    String page = PublicPage.NO_RESULTS_IN_FILTERS.in("vi", portal).body();
    String count =
        UNFILTERED.matcher(page).results().map(found -> found.group(1)).findFirst().orElse("none");

    assertThat(count).isEqualTo(String.valueOf(portal.search("ket hon").total()));
    assertThat(page).contains("Lĩnh vực gần nhất", "Hộ tịch", "/gop-y", "/thu-tuc/su-kien/");
  }

  @Test
  void life_events_are_told_in_either_language() {
    List<LifeEvent> events =
        portal.get("/api/v1/life-events").as(Contract.LifeEvents.class).lifeEvents();
    List<LifeEvent> english =
        portal
            .get("/api/v1/life-events", "Accept-Language", "en")
            .as(Contract.LifeEvents.class)
            .lifeEvents();

    assertThat(events).extracting(LifeEvent::name).contains("Sinh con", "Mở cửa hàng, quán ăn");
    assertThat(english).extracting(LifeEvent::name).contains("Having a child");
    assertThat(events)
        .allSatisfy(event -> assertThat(portal.get(event.href()).status()).isEqualTo(200));
  }

  @Test
  void an_event_has_its_procedures_in_force_each_once() {
    LifeEventDetail detail =
        portal.get("/api/v1/life-events/nguoi-than-qua-doi").as(LifeEventDetail.class);

    assertThat(detail.steps()).hasSizeGreaterThan(1);
    assertThat(detail.codes()).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    assertThat(detail.codes())
        .allSatisfy(code -> assertThat(portal.procedure(code).status()).isEqualTo("PUBLISHED"));
    portal.get("/api/v1/life-events/khong-co").problem(404);
  }
}
