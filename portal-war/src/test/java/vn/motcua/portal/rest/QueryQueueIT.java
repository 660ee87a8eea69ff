package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.Wait;

/** What people look for in vain reaches the staff, and people themselves do not. */
@AgainstTheDeployedPortal
class QueryQueueIT {
  private static final Duration WRITTEN = Duration.ofSeconds(60);
  private static final String[] STAFF = Staff.member("Trần Văn Bình");
  private static final String QUEUE = "/api/v1/search-desk/queries";
  private static final String PAGE = "/can-bo/tim-kiem/cau-hoi";
  private static final String BROWSER = "Mozilla/5.0 (Android 9; Mobile) Gecko/109.0 Firefox/115.0";

  private final Portal portal = new Portal();

  public record Found(long total, List<Query> queries) {}

  public record Query(
      String query,
      String kind,
      int people,
      long searches,
      long withoutResult,
      long clicks,
      @Nullable String mark) {}

  /** A person among all who come through the proxy on the portal's machine. */
  private Answer as(int person, String path, String... more) {
    return portal.get(path, headers("198.51.100." + person, BROWSER, more));
  }

  private static String[] headers(String address, String agent, String... more) {
    String[] headers = new String[4 + more.length];
    headers[0] = "X-Forwarded-For";
    headers[1] = address;
    headers[2] = "User-Agent";
    headers[3] = agent;
    System.arraycopy(more, 0, headers, 4, more.length);
    return headers;
  }

  private void search(String query, int people) {
    for (int person = 1; person <= people; person++) {
      assertThat(as(person, page(query)).status()).isEqualTo(200);
    }
  }

  private static String page(String query) {
    return "/thu-tuc?q=" + Portal.encoded(query);
  }

  private Optional<Query> queued(String kind, String query) {
    return portal.get(QUEUE + "?size=100&kind=" + kind, STAFF).as(Found.class).queries().stream()
        .filter(one -> one.query().equals(query))
        .findFirst();
  }

  private Query awaitQueued(String kind, String query) {
    Wait.until(query + " is in the queue", WRITTEN, () -> queued(kind, query).isPresent());
    return queued(kind, query).orElseThrow();
  }

  /** What is written after everything before it has been. */
  private void awaitWriting(String another) {
    search(another, 5);
    awaitQueued("zero", another);
  }

  @Test
  void what_five_people_look_for_in_vain_is_told() {
    search("Qwzxjả", 5);
    search("qwzxja", 2);

    Query query = awaitQueued("zero", "qwzxja");

    assertThat(query.people()).isEqualTo(5);
    assertThat(query.searches()).isGreaterThanOrEqualTo(5);
    assertThat(query.withoutResult()).isEqualTo(query.searches());
    assertThat(portal.get(PAGE, STAFF).body())
        .contains("qwzxja", "text=qwzxja+%3D%3E+", "Thêm quy tắc");
    assertThat(portal.get(PAGE + ".csv?kind=zero", STAFF).body()).contains("\r\nqwzxja,ZERO,5,");
  }

  @Test
  void what_four_people_look_for_is_not_however_often() {
    search("qwzxjb", 4);
    for (int i = 0; i < 20; i++) {
      as(1, page("qwzxjb"));
    }
    awaitWriting("qwzxjbb");

    assertThat(queued("zero", "qwzxjb")).isEmpty();
    assertThat(portal.get(PAGE + ".csv?kind=zero", STAFF).body()).doesNotContain("qwzxjb,");
  }

  @Test
  void neither_what_tells_of_a_person_nor_what_crawlers_ask_is_counted() {
    search("qwzxjc 0912 345 678", 5);
    search("qwzxjc@example.vn", 5);
    for (int i = 1; i <= 5; i++) {
      portal.get(page("qwzxjcc"), headers("198.51.100." + i, "Googlebot/2.1"));
    }
    awaitWriting("qwzxjccc");

    assertThat(portal.get(PAGE + ".csv?kind=zero", STAFF).body())
        .doesNotContain("qwzxjc ", "qwzxjcc,");
  }

  @Test
  void what_is_found_and_never_opened_is_told_until_somebody_opens_it() {
    search("đăng kí khai sinh", 6);
    assertThat(awaitQueued("unclicked", "dang ki khai sinh").people()).isEqualTo(6);

    as(1, "/thu-tuc/2.000033", "Referer", "http://localhost" + page("Đăng kí khai sinh"));

    Wait.until("it has left", WRITTEN, () -> queued("unclicked", "dang ki khai sinh").isEmpty());
    assertThat(queued("zero", "dang ki khai sinh")).isEmpty();
  }

  @Test
  void programs_are_kept_apart_from_people() {
    for (int i = 1; i <= 5; i++) {
      as(i, Portal.searchPath("qwzxjd"));
    }
    Wait.until(
        "it is told of programs",
        WRITTEN,
        () -> portal.get(QUEUE + "?source=api", STAFF).body().contains("qwzxjd"));
    assertThat(queued("zero", "qwzxjd")).isEmpty();
  }

  @Test
  void a_query_is_settled_on_the_page_and_put_back() {
    search("qwzxje", 5);
    awaitQueued("zero", "qwzxje");

    Answer settled =
        portal.post(PAGE + "?kind=zero", "query=qwzxje&mark=DONE", with(STAFF, "Sec-Fetch-Site"));

    assertThat(settled.status()).isEqualTo(302);
    assertThat(queued("zero", "qwzxje")).isEmpty();
    assertThat(portal.get(PAGE + "?settled=true", STAFF).body()).contains("qwzxje", "Đã xong");

    assertThat(portal.send(portal.request(QUEUE + "/qwzxje/mark", STAFF).DELETE()).status())
        .isEqualTo(204);
    assertThat(queued("zero", "qwzxje")).isPresent();
  }

  private static String[] with(String[] headers, String name) {
    return new String[] {headers[0], headers[1], name, "same-origin"};
  }

  @Test
  void a_query_nobody_asked_cannot_be_settled() {
    Answer refused =
        portal.send(
            portal
                .request(QUEUE + "/qwzxjnever/mark", STAFF)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"mark\":\"DONE\"}")));

    assertThat(refused.problem(400).fields()).containsExactly("query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=x", "source=x", "page=-1", "size=0", "page=a"})
  void what_cannot_be_asked_is_refused_with_the_reason(String parameter) {
    String name = parameter.substring(0, parameter.indexOf('='));

    assertThat(portal.get(QUEUE + "?" + parameter, STAFF).problem(400).fields())
        .containsExactly(name);
    Answer page = portal.get(PAGE + "?" + parameter, STAFF);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<title>Lỗi: ", "class=\"errors\"");
    assertThat(portal.get(PAGE + ".csv?" + parameter, STAFF).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        QUEUE,
        PAGE,
        PAGE + ".csv",
        "/can-bo/tim-kiem/giai-thich?q=a",
        "/can-bo/tim-kiem/lich-su",
        "/api/v1/search-desk/explain?q=a"
      })
  void it_is_for_staff_only(String path) {
    assertThat(portal.get(path).status()).isEqualTo(401);
  }
}
