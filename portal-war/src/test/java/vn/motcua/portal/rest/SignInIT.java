package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class SignInIT {
  private static final String SIGN_IN = "/can-bo/dang-nhap";
  private static final String PASSWORD = "bốn con mèo đi chợ";
  private static final Pattern ONE_TIME = Pattern.compile("<p class=\"code\">([^<]+)</p>");
  private static final Pattern COOKIE = Pattern.compile("can-bo=([^;]+);");
  private static final Pattern PERSON = Pattern.compile("nguoi\\?id=(\\d+)");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Portal portal = new Portal();
  private final String login = "nguoi." + NUMBER.incrementAndGet();

  /** Wrong tries are counted by address, too; each test comes from one of its own. */
  private final String address = "203.0.113." + NUMBER.get();

  private long person;

  private Answer enter(String password, String code) {
    return enter(password, code, address);
  }

  private Answer enter(String password, String code, String from) {
    return sent(
        SIGN_IN,
        form("login", login, "password", password, "code", code, "tiep", "/can-bo/tai-khoan"),
        "X-Forwarded-For",
        from);
  }

  private Answer sent(String path, String form, String... headers) {
    return portal.post(path, form, Staff.and(headers, "Sec-Fetch-Site", "same-origin"));
  }

  private static String form(String... pairs) {
    return IntStream.range(0, pairs.length / 2)
        .mapToObj(i -> pairs[2 * i] + "=" + Portal.encoded(pairs[2 * i + 1]))
        .reduce((a, b) -> a + "&" + b)
        .orElse("");
  }

  private static String[] cookie(Answer entered) {
    assertThat(entered.status()).as(entered.body()).isEqualTo(302);
    Matcher token = COOKIE.matcher(entered.header("Set-Cookie"));
    assertThat(token.find()).isTrue();
    return new String[] {"Cookie", "can-bo=" + token.group(1)};
  }

  /** A new account; its one-time password. */
  private String created() {
    Answer made =
        portal.post(
            "/can-bo/nhan-su/nguoi",
            form(
                "login",
                login,
                "name",
                "Lê Thử",
                "department",
                "000.00.02.H20",
                "action",
                "create"),
            Staff.member("", Role.ADMINISTRATOR));
    Matcher id = PERSON.matcher(made.body());
    assertThat(id.find()).as(made.body()).isTrue();
    person = Long.parseLong(id.group(1));
    return found(ONE_TIME, made);
  }

  /** An account whose first password is changed. */
  private void ready() {
    String first = created();
    Answer changed =
        sent(
            "/can-bo/tai-khoan/mat-khau",
            form("present", first, "password", PASSWORD, "again", PASSWORD),
            cookie(enter(first, "")));
    assertThat(changed.header("Location")).endsWith("/can-bo/tai-khoan?done=password");
  }

  private static String found(Pattern pattern, Answer answer) {
    Matcher found = pattern.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private void sql(String sql, long id) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, id);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  @Test
  void the_first_password_opens_nothing_but_the_page_that_changes_it() {
    String first = created();
    String[] me = cookie(enter(first, ""));

    assertThat(portal.get("/can-bo", me).status()).isEqualTo(403);
    assertThat(portal.get("/can-bo", me).body()).contains("/can-bo/tai-khoan/mat-khau");
    portal.get("/api/v1/staff/session", me).problem(403);
    Answer weak =
        sent(
            "/can-bo/tai-khoan/mat-khau",
            form("present", first, "password", "ngắn", "again", "ngắn"),
            me);
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.body()).contains("<title>Lỗi: ", "href=\"#password\"");

    Answer changed =
        sent(
            "/can-bo/tai-khoan/mat-khau",
            form("present", first, "password", PASSWORD, "again", PASSWORD),
            me);
    assertThat(changed.status()).isEqualTo(302);
    assertThat(portal.get("/can-bo", me).status()).isEqualTo(200);
    assertThat(enter(first, "").status()).isEqualTo(401);
    cookie(enter(PASSWORD, ""));
  }

  @Test
  void the_cookie_is_for_this_portal_alone_and_no_script_reads_it() {
    ready();

    Answer entered = enter(PASSWORD, "");

    assertThat(entered.header("Location")).endsWith("/can-bo/tai-khoan");
    assertThat(entered.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("JSESSIONID", "Max-Age=3");
  }

  @Test
  void unknown_wrong_locked_and_kept_out_are_told_in_the_same_words() throws SQLException {
    ready();
    String wrong = plain(enter("sai mật khẩu rồi", ""));
    sql(
        "UPDATE staff_person SET locked_until = utc_timestamp() + interval 1 hour WHERE id = ?",
        person);
    String locked = plain(enter(PASSWORD, ""));
    sql("UPDATE staff_person SET locked_until = null, disabled = true WHERE id = ?", person);
    String out = plain(enter(PASSWORD, ""));
    String unknown =
        plain(
            sent(
                SIGN_IN,
                form(
                    "login",
                    "khong.co",
                    "password",
                    "x",
                    "code",
                    "",
                    "tiep",
                    "/can-bo/tai-khoan")));

    assertThat(List.of(locked, out, unknown)).containsOnly(wrong);
  }

  private String plain(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    return answer.body().replace(login, "?").replace("khong.co", "?");
  }

  @Test
  void of_many_tries_at_once_five_are_taken_and_then_the_right_password_waits_too()
      throws Exception {
    ready();
    int people = 16;
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Answer>> tries = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        String from = "198.51.100." + i;
        tries.add(() -> enter("sai mật khẩu rồi", "", from));
      }
      for (Future<Answer> answer : threads.invokeAll(tries)) {
        assertThat(answer.get().status()).isEqualTo(401);
      }
    } finally {
      threads.shutdown();
    }

    assertThat(failures()).isEqualTo(5);
    assertThat(enter(PASSWORD, "").status()).isEqualTo(401);
    String unlock = "/can-bo/nhan-su/nguoi?id=" + person;
    assertThat(portal.get(unlock, Staff.member("", Role.ADMINISTRATOR)).body())
        .contains("Tạm khóa");
    portal.post(unlock, "action=enable", Staff.member("", Role.ADMINISTRATOR));
    cookie(enter(PASSWORD, ""));
  }

  private int failures() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement =
            database.prepareStatement("SELECT failures FROM staff_person WHERE id = ?")) {
      statement.setLong(1, person);
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getInt(1);
      }
    }
  }

  @Test
  void an_address_that_tries_many_names_has_to_wait() {
    Answer last = enter("sai", "");
    for (int i = 0; i < 10; i++) {
      last =
          sent(
              SIGN_IN,
              form("login", "ten." + i, "password", "x", "code", ""),
              "X-Forwarded-For",
              address);
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.body()).contains("mười phút");
  }

  @ParameterizedTest
  @CsvSource({"idle_until", "ends_at"})
  void a_session_ends_when_its_time_is_over(String limit) throws SQLException {
    ready();
    String[] me = cookie(enter(PASSWORD, ""));
    assertThat(portal.get("/can-bo", me).status()).isEqualTo(200);

    sql(
        "UPDATE staff_session SET "
            + limit
            + " = utc_timestamp() - interval 1 second WHERE person_id = ?",
        person);

    assertThat(portal.get("/can-bo", me).status()).isEqualTo(401);
    portal.get("/api/v1/staff/session", me).problem(401);
  }

  @Test
  void whoever_does_something_stays_signed_in_but_not_for_ever() throws SQLException {
    ready();
    String[] me = cookie(enter(PASSWORD, ""));
    sql(
        "UPDATE staff_session SET seen_at = utc_timestamp() - interval 29 minute,"
            + " idle_until = utc_timestamp() + interval 1 minute,"
            + " ends_at = utc_timestamp() + interval 10 minute WHERE person_id = ?",
        person);

    long left = portal.get("/api/v1/staff/session", me).as(Seen.class).secondsLeft();

    assertThat(left).isBetween(500L, 600L);
  }

  /** Who is signed in. */
  public record Seen(String name, List<String> roles, long secondsLeft) {}

  @Test
  void signing_out_ends_the_session_and_another_one_is_ended_from_the_list() {
    ready();
    String[] phone = cookie(enter(PASSWORD, ""));
    String[] desk = cookie(enter(PASSWORD, ""));
    String other =
        found(
            Pattern.compile("name=\"session\" value=\"(\\d+)\""),
            portal.get("/can-bo/tai-khoan", desk));

    sent("/can-bo/tai-khoan", "session=" + other, desk);
    assertThat(portal.get("/can-bo", phone).status()).isEqualTo(401);
    assertThat(portal.get("/can-bo", desk).status()).isEqualTo(200);

    Answer out = sent("/can-bo/dang-xuat", "", desk);
    assertThat(out.header("Set-Cookie")).contains("can-bo=;");
    assertThat(portal.get("/can-bo", desk).status()).isEqualTo(401);
  }

  @Test
  void an_administrator_ends_sessions_and_keeps_people_out_at_once() {
    ready();
    String[] me = cookie(enter(PASSWORD, ""));
    String[] administrator = Staff.member("000.00.02.H20", Role.ADMINISTRATOR);
    String[] elsewhere = Staff.member("000.00.16.H20", Role.ADMINISTRATOR);
    String one = "/can-bo/nhan-su/nguoi?id=" + person;

    assertThat(portal.post(one, "action=disable", elsewhere).status()).isEqualTo(404);
    assertThat(portal.get("/can-bo/phien", elsewhere).body()).doesNotContain("id=" + person + "\"");
    assertThat(portal.get("/can-bo/phien", administrator).body()).contains("id=" + person + "\"");
    assertThat(portal.post(one, "action=disable", administrator).status()).isEqualTo(302);

    assertThat(portal.get("/can-bo", me).status()).isEqualTo(401);
    assertThat(enter(PASSWORD, "").status()).isEqualTo(401);
  }

  @Test
  void an_administrator_of_a_province_looks_after_the_people_of_its_departments() {
    created();
    String one = "/api/v1/staff/people/" + person;

    assertThat(portal.get(one, Staff.member("H20", Role.ADMINISTRATOR)).status()).isEqualTo(200);
    portal.get(one, Staff.member("H24", Role.ADMINISTRATOR)).problem(404);
    portal.get(one, Staff.member("000.01.01.H20", Role.ADMINISTRATOR)).problem(404);
  }

  @Test
  void an_administrator_of_a_department_gives_no_rights_beyond_it() {
    created();
    String[] administrator = Staff.member("000.00.02.H20", Role.ADMINISTRATOR);
    String one = "/can-bo/nhan-su/nguoi?id=" + person;

    assertThat(grant(one, "000.00.02.H20", administrator)).isEqualTo(302);
    assertThat(grant(one, "000.00.16.H20", administrator)).isEqualTo(403);
    assertThat(grant(one, "*", administrator)).isEqualTo(403);
    assertThat(grant(one, "H20", administrator)).isEqualTo(403);

    assertThat(grant(one, "*", Staff.member("", Role.ADMINISTRATOR))).isEqualTo(302);
    assertThat(portal.post(one, "action=password", administrator).status())
        .as("would let the administrator in with rights they do not have")
        .isEqualTo(403);
  }

  private int grant(String one, String department, String[] by) {
    return portal
        .post(one, form("role", "OFFICER", "department", department, "action", "grant"), by)
        .status();
  }

  @Test
  void with_a_second_factor_the_password_is_not_enough_and_a_code_holds_once() throws SQLException {
    ready();
    String[] me = cookie(enter(PASSWORD, ""));
    String page = "/can-bo/tai-khoan/hai-lop";
    String secret =
        found(Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\""), portal.get(page, me));
    Answer wrong =
        sent(
            page,
            form("secret", secret, "code", "000000", "present", PASSWORD, "action", "set"),
            me);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "value=\"" + secret + "\"");
    Answer set =
        sent(
            page,
            form("secret", secret, "code", code(secret, 0), "present", PASSWORD, "action", "set"),
            me);
    assertThat(set.header("Location")).endsWith("done=second-factor");
    assertThat(storedFactor()).startsWith("v1:").doesNotContain(secret);

    assertThat(enter(PASSWORD, "").status()).isEqualTo(401);
    String code = code(secret, 0);
    cookie(enter(PASSWORD, code));
    assertThat(enter(PASSWORD, code).status()).isEqualTo(401);
    cookie(enter(PASSWORD, code(secret, 1)));
  }

  private String storedFactor() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row =
            database
                .createStatement()
                .executeQuery("SELECT totp_secret FROM staff_person WHERE id = " + person)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static String code(String secret, int later) {
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < secret.length(); i++) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i));
      bits = bits.shiftLeft(5).add(BigInteger.valueOf(value));
    }
    byte[] signed = bits.toByteArray();
    byte[] key = new byte[20];
    int length = Math.min(20, signed.length);
    System.arraycopy(signed, signed.length - length, key, 20 - length, length);
    try {
      return new HmacOneTimePasswordGenerator(6)
          .generateOneTimePasswordString(
              new SecretKeySpec(key, "HmacSHA1"), System.currentTimeMillis() / 30_000 + later);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void what_was_sent_after_the_session_was_over_is_kept_and_sent_again() {
    ready();
    Answer late =
        sent("/can-bo/tim-kiem/muc?kind=RULE", form("text", "giữ <lại> = y", "action", "save"));

    assertThat(late.status()).isEqualTo(401);
    assertThat(late.body())
        .contains("name=\"giu.text\" value=\"giữ &lt;lại&gt; = y\"", "name=\"giu.action\"")
        .contains("name=\"tiep\" value=\"/can-bo/tim-kiem/muc?kind=RULE\"");
    Answer entered =
        sent(
            SIGN_IN,
            form(
                "login",
                login,
                "password",
                PASSWORD,
                "code",
                "",
                "tiep",
                "/can-bo/tim-kiem/muc?kind=RULE",
                "giu.text",
                "giữ <lại> = y",
                "giu.action",
                "save"));
    assertThat(entered.status()).isEqualTo(200);
    assertThat(entered.body())
        .contains("action=\"/can-bo/tim-kiem/muc?kind=RULE\"")
        .contains("name=\"text\" value=\"giữ &lt;lại&gt; = y\"", "name=\"action\" value=\"save\"");
  }

  @Test
  void signing_in_leads_to_pages_of_staff_only() {
    ready();

    for (String way :
        new String[] {
          "//other.example/can-bo", "https://other.example/", "/can-bo\\..\\x", "/thu-tuc"
        }) {
      Answer entered =
          sent(SIGN_IN, form("login", login, "password", PASSWORD, "code", "", "tiep", way));

      assertThat(entered.header("Location")).as(way).endsWith("/can-bo").doesNotContain("other");
    }
  }

  @Test
  void a_token_of_a_program_holds_for_its_role_until_it_is_taken_away() {
    String[] administrator = Staff.member("000.00.02.H20", Role.ADMINISTRATOR);
    String page = "/can-bo/ma-truy-cap";
    assertThat(token(page, "*", administrator).status()).isEqualTo(403);
    Answer made = token(page, "000.00.02.H20", administrator);
    String[] program = {"Authorization", "Bearer " + found(ONE_TIME, made)};

    assertThat(portal.get("/api/v1/search-desk/state", program).status()).isEqualTo(200);
    portal.get("/api/v1/staff/people", program).problem(403);
    portal.get("/api/v1/operations/reindex", program).problem(403);

    String id = found(Pattern.compile("name=\"token\" value=\"(\\d+)\""), made);
    portal.post(page, "action=revoke&token=" + id, administrator);
    portal.get("/api/v1/search-desk/state", program).problem(401);
  }

  private Answer token(String page, String department, String[] by) {
    return portal.post(
        page,
        form(
            "name",
            "Một cửa điện tử",
            "role",
            "PUBLISHER",
            "department",
            department,
            "days",
            "9",
            "action",
            "create"),
        by);
  }
}
