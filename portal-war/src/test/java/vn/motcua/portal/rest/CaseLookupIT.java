package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Case;
import vn.motcua.portal.rest.Contract.Completion;
import vn.motcua.portal.rest.Contract.Problem;

@AgainstTheDeployedPortal
class CaseLookupIT {
  /** Due 01/10/2020, issued 30/09, recorded on 02/10. */
  private static final String RECORDED_LATE = "000.00.02.H23-200922-0005";

  private final Portal portal = new Portal();

  @Test
  void late_is_judged_by_the_day_the_result_was_issued() {
    Case found = portal.lookUp(RECORDED_LATE).as(Case.class);

    assertThat(found.timeliness()).isEqualTo("EARLY");
    assertThat(found.status()).isEqualTo("RETURNED");
    assertThat(found.promisedOn()).isEqualTo(LocalDate.of(2020, 10, 1));
    assertThat(found.completion()).isEqualTo(new Completion(4, 4, "DONE"));
    assertThat(found.procedure().code()).isEqualTo("2.000309");
    assertThat(found.statusText()).isNotBlank();
    assertThat(found.nextText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.02.H23-201125-0032", "000.00.02.H23-201126-0029"})
  void a_notice_has_no_deadline_and_is_never_late(String code) {
    Case found = portal.lookUp(code).as(Case.class);

    assertThat(found.timeliness()).isEqualTo("NO_DEADLINE");
    assertThat(found.status()).isEqualTo("RETURNED");
    assertThat(found.promisedOn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.02.h23-200922-0005",
        "  000.00.02.H23 - 200922 - 0005\t",
        "000.00.02.H23–200922—0005",
        "０００．００．０２．Ｈ２３－２００９２２－０００５",
        "000,00,02,H23-200922-0005",
        "000.00.02.H23-200922-5",
        "0000002H232009220005",
        "\u200b000.00.02.H23\u00ad-200922-0005\ufeff"
      })
  void a_code_is_understood_however_it_is_typed(String typed) {
    assertThat(portal.lookUp(typed).as(Case.class).code()).isEqualTo(RECORDED_LATE);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Please enter the case code",
    "'   ', Please enter the case code",
    "hello, three parts",
    "000.00.02.H23-200922, three parts",
    "000.00.02.H23-200922-0, three parts",
    "XYZ-200922-0005, code of an agency",
    "000.00.02.H23-201332-0005, real day",
    "000.00.02.H23-210229-0001, real day"
  })
  void a_code_that_cannot_be_one_is_told_what_is_wrong_with_it(String typed, String flaw) {
    Problem problem = portal.lookUp(typed, "Accept-Language", "en").problem(400);

    assertThat(problem.fields()).containsExactly("code");
    assertThat(problem.errors())
        .singleElement()
        .extracting(e -> e.message())
        .asString()
        .contains(flaw);
  }

  @Test
  void an_unknown_case_is_not_found() {
    Problem problem = portal.lookUp("000.00.02.H20-200922-9999").problem(404);

    assertThat(problem.type()).endsWith(":case-unknown");
  }

  @Test
  void an_unknown_case_of_a_merged_agency_says_who_took_over() {
    Problem problem =
        portal.lookUp("000.00.02.H23-200922-9999", "Accept-Language", "vi").problem(404);

    assertThat(problem.type()).endsWith(":case-of-merged-agency");
    assertThat(problem.detail()).contains("Sở Công Thương Hải Dương", "Sở Công Thương Hải Phòng");
  }

  @Test
  void nothing_personal_and_no_event_is_in_the_answer() {
    String body = portal.lookUp(RECORDED_LATE).body();
    JsonObject answer = Json.createReader(new StringReader(body)).readObject();

    assertThat(answer.keySet())
        .containsExactlyInAnyOrder(
            "code",
            "status",
            "statusText",
            "nextText",
            "completion",
            "procedure",
            "promisedOn",
            "timeliness",
            "timelinessText",
            "updatedAt",
            "feedSilent",
            "details");
    assertThat(answer.isNull("details")).isTrue();
    assertThat(answer.getJsonObject("completion").keySet())
        .containsExactlyInAnyOrder("step", "of", "state");
    assertThat(answer.getJsonObject("procedure").keySet()).isSubsetOf("code", "name");
  }

  @Test
  void an_answer_is_kept_nowhere() {
    assertThat(portal.lookUp(RECORDED_LATE).header("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"000.00.02.H23-200922-0005\"", "{\"code\": 5", "null"})
  void a_body_that_is_no_question_is_refused(String body) {
    Answer answer =
        portal.send(
            portal
                .request("/api/v1/cases/lookup", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

    assertThat(answer.problem(400).title()).isNotBlank();
  }

  @Test
  void a_case_cannot_be_asked_for_by_its_address() {
    assertThat(portal.get("/api/v1/cases/lookup?code=" + RECORDED_LATE).problem(405).title())
        .isNotBlank();
    assertThat(portal.get("/ho-so?code=" + RECORDED_LATE).body())
        .contains("id=\"code\"")
        .doesNotContain("id=\"status\"");
  }
}
