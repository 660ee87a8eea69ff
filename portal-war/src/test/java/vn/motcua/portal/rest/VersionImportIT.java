package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Import;
import vn.motcua.portal.rest.Contract.IndexDifference;
import vn.motcua.portal.rest.Contract.Version;

/** Decisions, told in any order, make the history of a procedure. */
@AgainstTheDeployedPortal
class VersionImportIT {
  private static final LocalDate BEGUN = LocalDate.of(2020, 1, 1);
  private static final LocalDate CUT = LocalDate.of(2021, 1, 1);
  private static final LocalDate FAR_AWAY = LocalDate.of(2099, 1, 1);

  private final Portal portal = new Portal();

  private static String line(String code, String kind, LocalDate from, int days) {
    return TestLines.procedure(code, "Thủ tục có nhiều phiên bản " + code)
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
                .add("number", from.getYear() + "/QĐ-UBND")
                .add("date", from.minusDays(10).toString())
                .add("effectiveFrom", from.toString())
                .add("kind", kind))
        .build()
        .toString();
  }

  private Import imported(String... lines) {
    Import done = portal.importProcedures(TestLines.file(lines));
    assertThat(done.problems()).isEmpty();
    assertThat(portal.indexCheck()).isEqualTo(new IndexDifference(List.of(), List.of()));
    return done;
  }

  private double days(String code, LocalDate at) {
    Double days = portal.procedure(code, at).by("COUNTER").duration();
    return days == null ? 0 : days;
  }

  @Test
  void versions_are_ordered_by_effect_whatever_the_order_of_the_lines() {
    String code = "9.910001";

    imported(line(code, "AMEND", CUT, 10));
    imported(line(code, "PUBLISH", BEGUN, 15));

    assertThat(portal.versions(code))
        .extracting(version -> version.decision().effectiveFrom())
        .containsExactly(CUT, BEGUN);
    assertThat(days(code, CUT.minusDays(1))).isEqualTo(15);
    assertThat(days(code, CUT)).isEqualTo(10);
    assertThat(portal.versions(code).get(0).changes())
        .anyMatch(change -> change.kind().equals("TIME_LIMIT") && change.shorter());
  }

  @Test
  void a_decision_told_again_is_no_new_version() {
    String code = "9.910002";
    imported(line(code, "PUBLISH", BEGUN, 15), line(code, "AMEND", CUT, 10));

    Import again = imported(line(code, "PUBLISH", BEGUN, 15), line(code, "AMEND", CUT, 10));

    assertThat(again.changed()).isZero();
    assertThat(again.created()).isZero();
    assertThat(portal.versions(code)).hasSize(2);
  }

  @Test
  void what_is_decided_for_later_does_not_hold_yet() {
    String code = "9.910003";

    imported(line(code, "PUBLISH", BEGUN, 15), line(code, "REPEAL", FAR_AWAY, 15));

    assertThat(portal.procedure(code).status()).isEqualTo("PUBLISHED");
    assertThat(portal.search(code).codes()).contains(code);
    assertThat(portal.versions(code))
        .extracting(Version::decision)
        .extracting(Contract.Decision::kind)
        .containsExactly("REPEAL", "PUBLISH");
  }

  @Test
  void a_repealed_procedure_leaves_the_search_and_keeps_its_page() {
    String code = "9.910004";
    imported(line(code, "PUBLISH", BEGUN, 15));
    assertThat(portal.search(code).codes()).contains(code);

    imported(line(code, "REPEAL", CUT, 15));

    assertThat(portal.search(code).codes()).doesNotContain(code);
    assertThat(portal.search(code, "status=REPEALED").codes()).contains(code);
    assertThat(portal.get("/thu-tuc/" + code).body()).contains("class=\"notice error\"");
  }

  @Test
  void a_procedure_only_announced_is_not_among_those_in_force() {
    String code = "9.910005";

    imported(line(code, "PUBLISH", FAR_AWAY, 15));

    assertThat(portal.procedure(code).status()).isEqualTo("SCHEDULED");
    assertThat(portal.search(code).codes()).doesNotContain(code);
    assertThat(portal.search(code, "status=ALL").codes()).contains(code);
  }
}
