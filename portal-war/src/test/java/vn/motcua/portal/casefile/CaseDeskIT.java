package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.json;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class CaseDeskIT {
  /** How a link to a case ends and its code begins. */
  private static final String LINK_TO = "\">";

  private static final Pattern LINK = Pattern.compile("/can-bo/ho-so/mot\\?id=(\\d+)");

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final String[] officer = Staff.member(Software.INDUSTRY, Role.OFFICER);
  private final String[] other = Staff.member("000.00.16.H20", Role.OFFICER);
  private final String code = newCode();

  /** Promised for a day long gone, and waiting for another agency. */
  @BeforeEach
  void a_late_case() {
    String sent = event("2", "2026-10-05T08:00", "TRANSFERRED", "\"unit\": \"000.00.15.H20\"");
    String late =
        message(code, received().replace("2026-11-02", "2026-10-01"), sent)
            .replace("2026-11-23", "2026-10-22")
            .replace("2026-11-02T09", "2026-10-01T09");
    assertThat(software.put(code, late).status()).isEqualTo(201);
  }

  private Answer list(String[] who, String view) {
    return portal.get("/can-bo/ho-so?view=" + view + "&code=" + code, who);
  }

  private String id() {
    Matcher link = LINK.matcher(list(officer, "ALL").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void a_late_case_is_in_the_lists_it_belongs_to_and_in_no_other() {
    for (String view : new String[] {"ALL", "LATE", "NO_APOLOGY", "TRANSFER_WAITING"}) {
      assertThat(list(officer, view).body()).as(view).contains(LINK_TO + code);
    }
    for (String view : new String[] {"DUE_SOON", "SUPPLEMENT_WAITING", "NOT_RECORDED", "READY"}) {
      assertThat(list(officer, view).body()).as(view).doesNotContain(LINK_TO + code);
    }
  }

  @Test
  void people_of_another_department_find_it_in_no_list_file_or_page() {
    String id = id();
    assertThat(list(other, "ALL").body()).doesNotContain(LINK_TO + code);
    assertThat(portal.get("/can-bo/ho-so?view=ALL&department=000.00.02.H20", other).body())
        .doesNotContain("mot?id=");
    assertThat(portal.get("/can-bo/ho-so/ho-so.csv?code=" + code, other).body())
        .doesNotContain(code);
    assertThat(portal.get("/can-bo/ho-so/mot?id=" + id, other).status()).isEqualTo(404);
    assertThat(portal.get("/can-bo/ho-so/ho-so.csv?code=" + code, officer).body()).contains(code);
  }

  @Test
  void an_apology_is_written_once_and_read_by_the_citizen() {
    String page = "/can-bo/ho-so/mot?id=" + id();
    assertThat(portal.get(page, officer).body()).contains("CANARY ghi chú", "CANARY cán bộ");
    assertThat(portal.post(page, "action=apology&reason=&day=2020-01-01", officer).status())
        .isEqualTo(400);
    String apology = "action=apology&reason=" + Portal.encoded("Phần mềm treo") + "&day=2027-03-01";
    assertThat(portal.post(page, apology, other).status()).isEqualTo(404);
    assertThat(portal.post(page, apology, officer).status()).isEqualTo(200);
    assertThat(portal.post(page, apology, officer).status()).isEqualTo(409);
    assertThat(list(officer, "NO_APOLOGY").body()).doesNotContain(LINK_TO + code);
    assertThat(list(officer, "LATE").body()).contains(LINK_TO + code, "01/03/2027");
    String opened =
        portal
            .send(
                portal
                    .request("/api/v1/cases/lookup", "Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            Json.createObjectBuilder()
                                .add("code", code)
                                .add("secret", "K7QM-42PX")
                                .build()
                                .toString())))
            .body();
    assertThat(json(opened).getJsonObject("details").getJsonObject("apology").getString("newDay"))
        .isEqualTo("2027-03-01");
  }

  @Test
  void a_reason_for_being_late_stays_with_colleagues() {
    String page = "/can-bo/ho-so/mot?id=" + id();
    portal.post(page, "action=reason&reason=" + Portal.encoded("CANARY nội bộ"), officer);
    assertThat(portal.get(page, officer).body()).contains("CANARY nội bộ");
    assertThat(portal.post("/ho-so", "code=" + code + "&secret=K7QM42PX").body())
        .contains(code)
        .doesNotContain("CANARY");
  }

  @Test
  void a_case_that_wrong_secrets_locked_is_unlocked_for_somebody_at_the_counter() {
    for (int i = 0; i < 6; i++) {
      portal.post("/ho-so", "code=" + code + "&secret=WRONG" + i);
    }
    assertThat(portal.post("/ho-so", "code=" + code + "&secret=K7QM42PX").status()).isEqualTo(404);
    String page = "/can-bo/ho-so/mot?id=" + id();
    assertThat(portal.post(page, "action=release", other).status()).isEqualTo(404);
    assertThat(portal.post(page, "action=release", officer).status()).isEqualTo(200);
    assertThat(portal.post("/ho-so", "code=" + code + "&secret=K7QM42PX").status()).isEqualTo(200);
  }

  @Test
  void codes_nobody_knows_are_listed_for_the_agency_that_named_them() {
    String odd = newCode();
    software.put(odd, message(odd, received()).replace("2.000648", "8.765432"));
    assertThat(portal.get("/can-bo/ho-so/nguon", officer).body()).contains("8.765432", "hoạt động");
    assertThat(portal.get("/can-bo/ho-so/nguon", other).body()).doesNotContain("8.765432");
  }
}
