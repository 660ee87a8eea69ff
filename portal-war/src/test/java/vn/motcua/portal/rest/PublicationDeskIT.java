package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.IndexDifference;

/** What is handed in waits, is compared, and becomes a version under a decision. */
@AgainstTheDeployedPortal
class PublicationDeskIT {
  private static final String DAY = "2024-03-01";

  private final Portal portal = new Portal();
  private final PublicationDesk desk = new PublicationDesk("Phạm Thị Biên");
  private final PublicationDesk other = new PublicationDesk("Lê Văn Tập");

  private void published(String code, int days) {
    desk.stage(PublicationDesk.line(code, days));
    Answer answer = desk.approved(desk.pick(code), "1/QĐ-" + code, DAY);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  private double days(String code) {
    Double days = portal.procedure(code).by("COUNTER").duration();
    return days == null ? 0 : days;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?part=APPROVED&q=x&page=2",
        "/nhap",
        "/quyet-dinh",
        "/quyet-dinh?pick=999999.1&pick=x",
        "/thay-doi",
        "/thay-doi?code=2.000033"
      })
  void a_page_is_whole_in_either_language_and_kept_nowhere(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = desk.opened(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "</html>")
          .doesNotContain("???");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(portal.get(PublicationDesk.AT + path).status()).isEqualTo(401);
  }

  @Test
  void what_was_never_staged_has_no_page() {
    assertThat(desk.opened("/muc?id=987654321").status()).isEqualTo(404);
    assertThat(desk.opened("/thay-doi?code=9.999999").status()).isEqualTo(404);
  }

  @Test
  void nothing_is_published_before_a_decision_and_then_it_is_found_at_once() {
    String code = "9.950001";
    desk.stage(PublicationDesk.line(code, 15));
    assertThat(portal.get("/api/v1/procedures/" + code).status()).isEqualTo(404);
    assertThat(portal.search(code).codes()).doesNotContain(code);

    Answer answer = desk.approved(desk.pick(code), "20/QĐ-UBND", DAY);

    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    assertThat(portal.search(code).codes()).contains(code);
    assertThat(portal.versions(code).get(0).decision().number()).isEqualTo("20/QĐ-UBND");
    assertThat(portal.get("/thu-tuc/" + code).body()).contains("15 ngày làm việc");
    assertThat(portal.indexCheck()).isEqualTo(new IndexDifference(List.of(), List.of()));
    assertThat(desk.opened("?part=APPROVED&q=" + code).body()).contains(code);
  }

  @Test
  void a_change_is_shown_old_beside_new() {
    String code = "9.950002";
    published(code, 15);
    desk.stage(PublicationDesk.line(code, 10));

    String page = desk.opened("/muc?id=" + desk.id(code)).body();

    assertThat(page).contains("<del>", "15 ngày làm việc", "<ins>", "10 ngày làm việc");
    assertThat(days(code)).isEqualTo(15);
    assertThat(desk.approved(desk.pick(code), "2/QĐ-UBND", "2024-06-01").status()).isEqualTo(302);
    assertThat(days(code)).isEqualTo(10);
    assertThat(portal.procedure(code, LocalDate.of(2024, 5, 31)).by("COUNTER").duration())
        .isEqualTo(15);
  }

  @Test
  void what_is_decided_for_later_is_published_on_its_day() {
    String code = "9.950003";
    published(code, 15);
    desk.stage(PublicationDesk.line(code, 10));
    LocalDate soon = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(2);

    String form = PublicationDesk.decision("3/QĐ-UBND", "2024-06-01", soon.toString());
    assertThat(desk.sent("/quyet-dinh", "pick=" + desk.pick(code) + form).status()).isEqualTo(302);

    assertThat(days(code)).isEqualTo(15);
    assertThat(portal.procedure(code, soon).by("COUNTER").duration()).isEqualTo(10);
  }

  @Test
  void a_decision_that_is_not_whole_is_refused_and_kept() {
    String code = "9.950004";
    desk.stage(PublicationDesk.line(code, 15));

    String form =
        "&number=&signedOn=2024-06-01&effectiveFrom=2024-05-01&issuedBy="
            + Portal.encoded("UBND tỉnh Thử")
            + "&action=approve";
    Answer answer = desk.sent("/quyet-dinh", "pick=" + desk.pick(code) + form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "href=\"#number\"", "href=\"#effectiveFrom\"", "UBND tỉnh Thử");
    assertThat(desk.waits(code)).isTrue();
  }

  @Test
  void of_two_who_approve_at_once_one_does_and_the_other_is_told() throws Exception {
    String code = "9.950005";
    published(code, 15);
    desk.stage(PublicationDesk.line(code, 10));
    String pick = desk.pick(code);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService officers = Executors.newFixedThreadPool(2);
    try {
      Future<Answer> one =
          officers.submit(
              () -> {
                go.await();
                return desk.approved(pick, "4/QĐ-UBND", "2024-06-01");
              });
      Future<Answer> two =
          officers.submit(
              () -> {
                go.await();
                return other.approved(pick, "5/QĐ-UBND", "2024-06-01");
              });
      go.countDown();

      List<Answer> answers = List.of(one.get(), two.get());

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .allSatisfy(told -> assertThat(told.body()).contains("<title>Lỗi: ", code));
    } finally {
      officers.shutdownNow();
    }
    assertThat(portal.versions(code)).hasSize(2);
    assertThat(desk.waits(code)).isFalse();
  }

  @Test
  void a_version_that_changed_since_is_compared_anew_before_anything_is_approved() {
    String code = "9.950006";
    published(code, 15);
    desk.stage(PublicationDesk.line(code, 10));
    String pick = desk.pick(code);
    portal.importProcedures(
        TestLines.file("{\"code\":\"%s\",\"keywords\":[\"từ mới\"]}".formatted(code)));

    Answer late = desk.approved(pick, "6/QĐ-UBND", "2024-06-01");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Đã so lại", code);
    assertThat(days(code)).isEqualTo(15);
    assertThat(desk.approved(desk.pick(code), "6/QĐ-UBND", "2024-06-01").status()).isEqualTo(302);
    assertThat(days(code)).isEqualTo(10);
    assertThat(desk.approved(pick, "6/QĐ-UBND", "2024-06-01").status()).isEqualTo(409);
  }

  @Test
  void a_rejection_holds_until_something_else_is_said_or_it_is_taken_back() {
    String code = "9.950007";
    String line = PublicationDesk.line(code, 15);
    desk.stage(line);
    String id = desk.id(code);
    String version = desk.pick(code).replaceAll(".*\\.", "");
    String form = "version=" + version + "&action=reject&reason=";
    assertThat(desk.sent("/muc?id=" + id, form).status()).isEqualTo(400);
    assertThat(desk.sent("/muc?id=" + id, form + Portal.encoded("Trùng mã")).status())
        .isEqualTo(302);

    desk.stage(line);
    assertThat(desk.waits(code)).isFalse();
    assertThat(desk.opened("/muc?id=" + id).body()).contains("Trùng mã", "Đã từ chối");

    String now =
        desk.opened("/muc?id=" + id)
            .body()
            .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    assertThat(desk.sent("/muc?id=" + id, "version=" + now + "&action=reopen").status())
        .isEqualTo(302);
    assertThat(desk.waits(code)).isTrue();
  }

  @Test
  void what_a_whole_list_leaves_out_is_proposed_to_be_repealed_and_nothing_else() {
    String code = "9.950008";
    published(code, 15);
    String[] all =
        portal
            .get("/api/v1/open-data/procedures.jsonl")
            .body()
            .lines()
            .map(line -> Json.createReader(new StringReader(line)).readObject())
            .filter(procedure -> procedure.getString("status").equals("PUBLISHED"))
            .filter(procedure -> !procedure.getString("code").equals(code))
            .map(procedure -> "{\"code\":\"" + procedure.getString("code") + "\"}")
            .toArray(String[]::new);

    Answer answer = desk.uploaded(true, all);

    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    assertThat(desk.opened("?part=GONE").body()).contains(code, "<p role=\"status\">1 thủ tục");
    assertThat(desk.approved(desk.pick(code), "8/QĐ-UBND", "2024-06-01").status()).isEqualTo(302);
    assertThat(portal.search(code).codes()).doesNotContain(code);
    assertThat(portal.get("/thu-tuc/" + code).body()).contains("8/QĐ-UBND");
  }

  @Test
  void lines_that_cannot_be_used_are_told_with_their_number() {
    Answer answer = desk.uploaded(false, "{}", PublicationDesk.line("9.950009", 3), "không phải");

    assertThat(desk.opened(answer.header("Location").replaceAll(".*cong-khai", "")).body())
        .contains("Dòng 1:", "Dòng 3:");
    assertThat(desk.waits("9.950009")).isTrue();
    assertThat(desk.uploaded(false, "").status()).isEqualTo(400);
  }

  @Test
  void a_time_limit_is_cut_by_a_form_and_a_decision() {
    String code = "9.950010";
    published(code, 15);
    String form = "duration0=7,5&unit0=WORKING_DAY&fees0=50.000;+100000&note0=&action=change";

    Answer answer = desk.sent("/thay-doi?code=" + code, form);

    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    assertThat(days(code)).isEqualTo(15);
    assertThat(other.sent("/thay-doi?code=" + code, form.replace("7,5", "9")).status())
        .isEqualTo(409);
    assertThat(desk.approved(desk.pick(code), "10/QĐ-UBND", "2024-06-01").status()).isEqualTo(302);
    assertThat(days(code)).isEqualTo(7.5);
    assertThat(portal.get("/thu-tuc/" + code).body()).contains("50.000", "100.000");
  }

  @Test
  void a_time_limit_that_is_no_number_is_refused_and_kept() {
    String code = "9.950011";
    published(code, 15);

    Answer answer =
        desk.sent("/thay-doi?code=" + code, "duration0=mau&unit0=&fees0=x&note0=&action=change");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "href=\"#duration0\"", "href=\"#fees0\"", "value=\"mau\"");
  }

  @Test
  void a_procedure_is_repealed_by_a_decision() {
    String code = "9.950012";
    published(code, 15);

    assertThat(desk.sent("/thay-doi?code=" + code, "action=repeal").status()).isEqualTo(302);
    assertThat(portal.procedure(code).status()).isEqualTo("PUBLISHED");
    assertThat(desk.approved(desk.pick(code), "12/QĐ-UBND", "2024-06-01").status()).isEqualTo(302);

    assertThat(portal.procedure(code).status()).isEqualTo("REPEALED");
    assertThat(desk.opened("/thay-doi?code=" + code).body()).contains("Thủ tục đã bãi bỏ");
  }
}
