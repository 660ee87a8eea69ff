package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class SelfCheckIT {
  private static final String PAGE = "/can-bo/tu-kiem-tra";
  private static final Pattern RULE = Pattern.compile(PAGE + "/mot\\?rule=([a-z-]+)");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final String[] leader = Staff.member(Software.INDUSTRY, Role.LEADER);
  private final String[] other = Staff.member("000.00.16.H20", Role.LEADER);

  private String lateCase() {
    String code = newCode();
    String asked =
        event("2", "2026-10-15T08:00", "SUPPLEMENT_REQUESTED", "\"reason\": \"Thiếu giấy\"");
    String answered =
        event("3", "2026-10-16T08:00", "SUPPLEMENT_ANSWERED", "\"day\": \"2026-10-22\"");
    String late =
        message(code, received().replace("2026-11-02", "2026-10-01"), asked, answered)
            .replace("2026-11-23", "2026-10-22")
            .replace("2026-11-02T09", "2026-10-01T09");
    assertThat(software.put(code, late).status()).isEqualTo(201);
    return code;
  }

  private String file(String rule, String[] who) {
    Answer answer = portal.get(PAGE + "/tu-kiem-tra.csv?rule=" + rule, who);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_late_case_is_found_by_the_rules_it_breaks_for_its_leader_only() {
    String code = lateCase();
    for (String rule :
        List.of(
            "late-no-apology", "supplement-late", "supplement-no-slip", "incomplete-accepted")) {
      assertThat(file(rule, leader)).as(rule).contains(code);
      assertThat(file(rule, other)).as(rule).doesNotContain(code);
    }
    for (String rule : List.of("second-apology", "supplement-again", "not-recorded")) {
      assertThat(file(rule, leader)).as(rule).doesNotContain(code);
    }
  }

  @Test
  void every_rule_of_every_feature_has_its_page_its_words_and_a_rule_behind_it() {
    String page = portal.get(PAGE, leader).body();
    Matcher rules = RULE.matcher(page);
    int seen = 0;
    while (rules.find()) {
      Answer one = portal.get(PAGE + "/mot?rule=" + rules.group(1), leader);
      assertThat(one.status()).as(rules.group(1)).isEqualTo(200);
      assertThat(one.body()).as(rules.group(1)).doesNotContain("???");
      seen++;
    }
    assertThat(seen).isGreaterThanOrEqualTo(17);
    assertThat(page)
        .contains(
            "rule=feedback-overdue",
            "rule=procedure-incomplete",
            "rule=not-posted",
            "rule=published-late",
            "rule=feed-silent",
            "rule=limit-too-long")
        .doesNotContain("???");
  }

  @Test
  void a_record_says_who_looked_when_and_its_digest_is_in_the_audit() {
    String record = portal.get(PAGE + "/bien-ban", leader).body();
    Matcher digest = DIGEST.matcher(record);
    assertThat(digest.find()).isTrue();
    String[] auditor = Staff.member("", Role.AUDITOR);
    assertThat(portal.get("/can-bo/nhat-ky?object=self-check", auditor).body())
        .contains(digest.group().substring(0, 16));
  }

  @Test
  void a_late_case_is_explained_in_the_report_of_its_department_only() {
    String code = lateCase();
    String report = "/can-bo/bao-cao-nam?from=2026-01-01&department=000.00.02.H20";
    Matcher link =
        Pattern.compile("mot\\?id=(\\d+)\">" + Pattern.quote(code))
            .matcher(portal.get(report, leader).body());
    assertThat(link.find()).isTrue();
    String form = "id=" + link.group(1) + "&reason=";
    String why = "Phần mềm treo ngày " + code;
    assertThat(portal.post(report, form, leader).status()).isEqualTo(400);
    assertThat(portal.post(report, form + Portal.encoded(why), other).status()).isEqualTo(404);
    assertThat(portal.post(report, form + Portal.encoded(why), leader).body()).contains(why);
    assertThat(portal.get(report, other).body()).doesNotContain(code);
    Answer file = portal.get("/can-bo/bao-cao-nam/bao-cao.xlsx?from=2026-01-01", leader);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).contains("spreadsheetml");
    Answer print = portal.get("/can-bo/bao-cao-nam/bao-cao.pdf?from=2026-01-01", leader);
    assertThat(print.status()).isEqualTo(200);
    assertThat(new String(print.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
  }

  @Test
  void officers_see_none_of_it() {
    String[] officer = Staff.member(Software.INDUSTRY, Role.OFFICER);
    assertThat(portal.get(PAGE, officer).status()).isEqualTo(403);
    assertThat(portal.get(PAGE + "/tu-kiem-tra.csv?rule=late-no-apology", officer).status())
        .isEqualTo(403);
  }
}
