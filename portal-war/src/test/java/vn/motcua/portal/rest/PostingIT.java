package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.staff.Role;

/** What has to hang at a service centre, what hangs there, and what the self-check makes of it. */
@AgainstTheDeployedPortal
class PostingIT {
  private static final String CENTRE = "000.01.44.H20";
  private static final String COMMUNE = "UBND xã Mẫu Điền";
  private static final String AT = "/can-bo/niem-yet";
  private static final String FILE = "/can-bo/tu-kiem-tra/tu-kiem-tra.csv?rule=";
  private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Portal portal = new Portal();
  private final String[] clerk = Staff.member(CENTRE, Role.CLERK);
  private final String[] leader = Staff.member("", Role.LEADER);
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  private void publish(String code, int days, String decision, LocalDate from) {
    String line =
        TestLines.procedure(code, "Thủ tục niêm yết " + code)
            .add("localDepartment", COMMUNE)
            .add(
                "methods",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("channel", "TRUC_TIEP")
                            .add("duration", days)
                            .add("unit", "WORKING_DAY")))
            .add(
                "publication",
                Json.createObjectBuilder()
                    .add("number", decision)
                    .add("date", from.toString())
                    .add("effectiveFrom", from.toString())
                    .add("kind", "PUBLISH"))
            .build()
            .toString();
    portal.importProcedures(TestLines.file(line));
  }

  private String page(String[] who) {
    Answer answer = portal.get(AT + "?centre=" + CENTRE, who);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private String digest() {
    Matcher digest = DIGEST.matcher(page(clerk));
    assertThat(digest.find()).isTrue();
    return digest.group(1);
  }

  private Answer confirm(String digest, String since, String[] who) {
    return portal.post(
        AT, "centre=" + CENTRE + "&digest=" + digest + "&since=" + since + "&action=confirm", who);
  }

  private void confirmed() {
    Answer answer = confirm(digest(), today.toString(), clerk);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  private String found(String rule) {
    return portal.get(FILE + rule, leader).body();
  }

  private String line(String code) {
    return found("not-posted")
        .lines()
        .filter(line -> line.contains(CENTRE) && line.contains(code))
        .findFirst()
        .orElse("");
  }

  @BeforeEach
  void publishOne() {
    publish("9.970001", 15, "97/QĐ-UBND", LocalDate.parse("2024-03-01"));
  }

  @Test
  void a_list_tells_what_is_handed_in_there_with_a_code_to_scan_and_of_others_nothing() {
    String list = "/niem-yet?centre=" + CENTRE + "&" + TestLines.filter();
    publish("9.970006", 15, "97/QĐ-UBND", LocalDate.parse("2024-03-01"));
    Answer shown = portal.get(list);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body())
        .contains(
            "9.970006", "15 ngày làm việc", "97/QĐ-UBND", "từ 01/03/2024", "<svg class=\"qr\"")
        .doesNotContain("???");
    assertThat(portal.get("/niem-yet?centre=000.01.43.H20&" + TestLines.filter()).body())
        .doesNotContain("9.970006");
    assertThat(portal.get("/niem-yet?centre=000.01.01.H20").body()).contains("rel=\"next\"");
    assertThat(portal.get("/niem-yet").body()).contains("niem-yet?centre=" + CENTRE);
    assertThat(portal.get("/niem-yet?centre=000.00.02.H20").status()).isEqualTo(404);
    assertThat(portal.get("/niem-yet?centre=" + CENTRE + "&field=x").status()).isEqualTo(404);
  }

  @Test
  void what_hangs_is_confirmed_and_what_changes_afterwards_has_to_be_hung_up_anew() {
    confirmed();
    assertThat(page(clerk)).contains("đúng với nội dung đang công bố").doesNotContain("đổi thời");
    assertThat(line("9.970001")).isEmpty();
    assertThat(portal.get("/niem-yet").body()).contains(DAY.format(today));

    publish("9.970001", 10, "98/QĐ-UBND", LocalDate.parse("2024-06-03"));
    publish("9.970002", 3, "98/QĐ-UBND", LocalDate.parse("2024-06-03"));

    assertThat(page(clerk)).contains("đổi thời hạn", "chưa treo", "9.970002");
    assertThat(line("9.970001")).contains("LIMITS", "2024-06-03");
    assertThat(line("9.970002")).contains("NEW");
    String print = portal.get(AT + "/in?centre=" + CENTRE + "&part=missing", clerk).body();
    assertThat(print).contains("9.970001", "9.970002", "10 ngày làm việc");
    assertThat(portal.get("/can-bo/tu-kiem-tra/mot?rule=not-posted", leader).body())
        .doesNotContain("???");

    confirmed();
    assertThat(line("9.970001")).isEmpty();
    String[] auditor = Staff.member("", Role.AUDITOR);
    assertThat(portal.get("/can-bo/nhat-ky?object=posted-list", auditor).body()).contains(CENTRE);
  }

  @Test
  void what_is_in_force_for_a_day_only_is_not_missed_yet() {
    publish("9.970003", 3, "99/QĐ-UBND", today.minusDays(1));
    assertThat(page(clerk)).contains("9.970003");
    assertThat(line("9.970003")).isEmpty();
  }

  @Test
  void a_list_that_changed_since_it_was_seen_is_not_confirmed() {
    String seen = digest();
    publish("9.970004", 3, "100/QĐ-UBND", LocalDate.parse("2024-03-01"));

    Answer late = confirm(seen, today.toString(), clerk);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("<title>Lỗi: ", "danh mục đã khác", "href=\"#since\"");
    confirmed();
  }

  @Test
  void of_many_who_confirm_the_same_at_once_one_is_recorded() throws Exception {
    publish("9.970007", 3, "102/QĐ-UBND", LocalDate.parse("2024-03-01"));
    String digest = digest();
    int many = 6;
    CyclicBarrier start = new CyclicBarrier(many);
    ExecutorService officers = Executors.newFixedThreadPool(many);
    try {
      Callable<Integer> one =
          () -> {
            start.await(1, TimeUnit.MINUTES);
            return confirm(digest, today.toString(), clerk).status();
          };
      for (Future<Integer> answer : officers.invokeAll(Collections.nCopies(many, one))) {
        assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(302);
      }
    } finally {
      officers.shutdownNow();
    }
    try (Connection database = DeployedPortal.connect();
        PreparedStatement count =
            database.prepareStatement("SELECT COUNT(*) FROM posted_list WHERE digest = ?")) {
      count.setString(1, digest);
      try (ResultSet rows = count.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void a_day_that_cannot_be_is_refused_and_kept() {
    String tomorrow = today.plusDays(1).toString();
    Answer future = confirm(digest(), tomorrow, clerk);
    assertThat(future.status()).isEqualTo(400);
    assertThat(future.body()).contains("Ngày treo chưa đến", "value=\"" + tomorrow + "\"");
    assertThat(confirm(digest(), "", clerk).status()).isEqualTo(400);
    assertThat(confirm(digest(), "mai", clerk).body()).contains("value=\"mai\"");
    confirmed();
    assertThat(confirm(digest(), "2020-01-01", clerk).body()).contains("Lần xác nhận trước");
  }

  @Test
  void only_staff_of_the_centre_or_above_it_say_what_hangs_there() {
    String[] elsewhere = Staff.member("000.01.43.H20", Role.CLERK);
    assertThat(confirm(digest(), today.toString(), elsewhere).status()).isEqualTo(403);
    assertThat(page(elsewhere)).doesNotContain("name=\"digest\"").contains("Chỉ cán bộ");
    assertThat(page(Staff.member("000.00.44.H20", Role.OFFICER))).contains("name=\"digest\"");
    assertThat(page(Staff.member("H20", Role.PUBLISHER))).contains("name=\"digest\"");
    assertThat(portal.get(AT).status()).isEqualTo(401);
    assertThat(portal.get(AT, Staff.member(CENTRE, Role.ADMINISTRATOR)).status()).isEqualTo(403);
  }

  @Test
  void what_is_missing_is_named_and_a_new_procedure_names_its_decision() {
    assertThat(found("procedure-incomplete").lines().filter(line -> line.contains("9.970001")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("STEPS", "DOCUMENTS"));
    publish("9.970005", 3, "101/QĐ-UBND", LocalDate.parse("2024-03-01"));
    assertThat(portal.get("/thu-tuc/9.970005").body())
        .contains("101/QĐ-UBND", "Ký ngày 01/03/2024");
  }
}
