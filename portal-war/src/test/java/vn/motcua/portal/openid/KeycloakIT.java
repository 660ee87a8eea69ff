package vn.motcua.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** Needs {@code -P keycloak}: the distribution is large and takes a minute or two to start. */
@AgainstTheDeployedPortal
@EnabledIfSystemProperty(named = "tests.keycloak", matches = "true")
class KeycloakIT {
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final String PAGE = "/can-bo/tai-khoan?done=ended&q=a%20b";
  private static final Duration FEW_SECONDS = Duration.ofSeconds(8);

  private static @Nullable Keycloak keycloak;
  private static @Nullable Answer before;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @BeforeAll
  static void start() throws Exception {
    before = new Portal().get("/can-bo/dang-nhap/co-quan");
    keycloak = Keycloak.start();
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  private HttpResponse<String> get(String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  private static String way(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Signs in at Keycloak as people do; the address it sends them back to. */
  private String signedIn(String login) throws Exception {
    String start =
        DeployedPortal.address() + "/can-bo/dang-nhap/co-quan?tiep=" + Portal.encoded(PAGE);
    HttpResponse<String> page = get(way(get(start)));
    // To a browser this host is as good as HTTPS; Java's cookies know only the letter.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    Matcher action = ACTION.matcher(page.body());
    assertThat(action.find()).as(page.body()).isTrue();
    HttpRequest form =
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + login + "&password=bon-con-meo"))
            .build();
    return way(browser.send(form, BodyHandlers.ofString()));
  }

  @Test
  void groups_become_roles_for_departments() throws Exception {
    String back = signedIn("anh");
    assertThat(back).startsWith(DeployedPortal.address() + "/can-bo/dang-nhap/tra-ve?");

    assertThat(way(get(back))).endsWith(PAGE);

    HttpResponse<String> account = get(DeployedPortal.address() + PAGE);
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(account.body())
        .contains("Cán bộ xử lý – Sở Công Thương")
        .contains("Ánh")
        .doesNotContain("Quản trị viên");
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().equals("can-bo"))
        .singleElement()
        .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
  }

  @Test
  void whoever_comes_back_a_second_time_or_from_another_browser_is_refused() throws Exception {
    String back = signedIn("anh");

    Answer stranger =
        new Portal().get(back.substring(DeployedPortal.address().toString().length()));
    assertThat(stranger.status()).isEqualTo(401);

    assertThat(get(back).statusCode()).isEqualTo(302);
    HttpResponse<String> again = get(back);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("đăng nhập lại từ đầu");
  }

  @Test
  void whoever_is_in_no_group_of_the_portal_is_told_so() throws Exception {
    HttpResponse<String> answer = get(signedIn("la"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<title>Lỗi: ", "chưa thuộc nhóm nào");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(HttpCookie::getName)
        .doesNotContain("can-bo");
  }

  @Test
  void without_the_provider_staff_read_why_at_once_and_nobody_is_let_in_by_password() {
    assertThat(before).isNotNull();
    assertThat(before.status()).isEqualTo(503);
    assertThat(before.body()).contains("không trả lời", "Các trang cho người dân vẫn hoạt động");

    long begun = System.nanoTime();
    Answer page = new Portal().get("/can-bo");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(FEW_SECONDS);
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.body()).contains("Đăng nhập bằng tài khoản cơ quan").doesNotContain("password");
    assertThat(
            new Portal()
                .post(
                    "/can-bo/dang-nhap",
                    "login=quan-tri&password=x",
                    "Sec-Fetch-Site",
                    "same-origin")
                .status())
        .isEqualTo(401);
  }
}
