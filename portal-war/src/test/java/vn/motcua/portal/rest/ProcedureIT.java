package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Change;
import vn.motcua.portal.rest.Contract.Version;

@AgainstTheDeployedPortal
class ProcedureIT {
  /** Its time limit was cut from 20 to 15 working days on 24/01/2022. */
  private static final String PETROL_STATION = "2.000648";

  private static final LocalDate CUT = LocalDate.of(2022, 1, 24);

  private final Portal portal = new Portal();

  @Test
  void the_version_of_a_day_is_the_one_in_force_then() {
    assertThat(portal.procedure(PETROL_STATION, CUT.minusDays(1)).by("COUNTER").duration())
        .isEqualTo(20);
    assertThat(portal.procedure(PETROL_STATION, CUT).by("COUNTER").duration()).isEqualTo(15);
    assertThat(portal.procedure(PETROL_STATION).by("COUNTER").duration()).isEqualTo(15);
  }

  @Test
  void before_its_first_version_there_was_no_such_procedure() {
    portal.get("/api/v1/procedures/" + PETROL_STATION + "?at=2019-02-28").problem(404);
  }

  @Test
  void versions_show_what_was_cut() {
    List<Version> versions = portal.versions(PETROL_STATION);

    assertThat(versions)
        .extracting(version -> version.decision().effectiveFrom())
        .containsExactly(LocalDate.of(2025, 9, 15), CUT, LocalDate.of(2019, 3, 1));
    assertThat(versions.get(1).changes())
        .filteredOn(change -> change.kind().equals("TIME_LIMIT"))
        .extracting(Change::part)
        .containsExactly("COUNTER", "ONLINE", "POSTAL");
    assertThat(versions.get(1).changes())
        .filteredOn(change -> change.kind().equals("TIME_LIMIT"))
        .allMatch(Change::shorter);
    assertThat(versions.get(0).changes()).noneMatch(Change::shorter);
    assertThat(versions.get(2).changes()).isEmpty();
  }

  @Test
  void a_code_with_the_province_added_leads_to_the_national_procedure() {
    assertThat(portal.procedure("2.000309.000.00.00.H20").code()).isEqualTo("2.000309");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.000000", "nonsense", "2.00003", "2.000033/unknown"})
  void an_unknown_procedure_is_a_problem_of_404(String code) {
    assertThat(portal.get("/api/v1/procedures/" + code).problem(404).detail()).isNotBlank();
  }

  @Test
  void a_day_that_is_none_is_told_by_its_field() {
    assertThat(portal.get("/api/v1/procedures/2.000033?at=2022-02-30").problem(400).fields())
        .containsExactly("at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/procedures?q=khuyen+mai",
        "/api/v1/procedures/2.000033",
        "/api/v1/procedures/2.000033/versions",
        "/api/v1/procedures/suggest?q=khuyen"
      })
  void what_has_not_changed_is_not_sent_again(String path) {
    Answer first = portal.get(path);
    Answer again = portal.get(path, "If-None-Match", first.header("ETag"));
    Answer changed = portal.get(path, "If-None-Match", "\"another\"");

    assertThat(first.header("ETag")).isNotEmpty();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void machines_get_a_government_service_of_schema_org() {
    Answer answer = portal.get("/api/v1/procedures/2.000033", "Accept", "application/ld+json");
    JsonObject service = Json.createReader(new StringReader(answer.body())).readObject();

    assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
    assertThat(service.getString("@type")).isEqualTo("GovernmentService");
    assertThat(service.getString("identifier")).isEqualTo("2.000033");
    assertThat(service.getString("url")).endsWith("/thu-tuc/2.000033");
  }

  @Test
  void browsers_and_programs_without_a_wish_get_plain_json() {
    assertThat(portal.get("/api/v1/procedures/2.000033", "Accept", "*/*").header("Content-Type"))
        .startsWith("application/json");
  }
}
