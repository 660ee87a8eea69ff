package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.figures.CountedCase.aCase;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.outbox.relay.Sql;

class CaseFlagTest {
  private static final String CODE = "000.00.02.H20-261102-0001";
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

  private final DataSource database = CaseDatabase.empty();

  private List<String> flags(CountedCase one) {
    CountedCases.store(database, List.of(one));
    return Sql.transaction(
        database,
        sql ->
            sql.list(
                "SELECT flag, amount FROM case_flag ORDER BY flag",
                row -> row.getString(1) + " " + row.getInt(2)));
  }

  private static CountedCase received() {
    return aCase(CODE).with(EventKind.RECEIVED, MONDAY);
  }

  @Test
  void a_case_in_order_has_no_flag() {
    assertThat(flags(received().due(MONDAY.plusDays(9)).issued(MONDAY.plusDays(9)).done(MONDAY)))
        .isEmpty();
  }

  @Test
  void papers_asked_for_twice_without_a_slip_and_late_are_seen() {
    CountedCase one =
        received()
            .with(EventKind.SUPPLEMENT_REQUESTED, MONDAY.plusDays(7))
            .with(EventKind.SUPPLEMENT_ANSWERED, MONDAY.plusDays(8))
            .with(EventKind.SUPPLEMENT_REQUESTED, MONDAY.plusDays(9))
            .done(MONDAY);
    assertThat(flags(one))
        .containsExactlyInAnyOrder("SUPPLEMENTS 2", "SUPPLEMENT_AFTER 5", "SUPPLEMENT_NO_SLIP 2");
  }

  @Test
  void a_second_apology_is_seen() {
    CountedCase one =
        received()
            .due(MONDAY.plusDays(1))
            .with(EventKind.APOLOGY, MONDAY.plusDays(1))
            .with(EventKind.APOLOGY, MONDAY.plusDays(5))
            .done(MONDAY);
    assertThat(flags(one)).containsExactly("APOLOGIES 2");
  }

  @Test
  void late_without_an_apology_and_recorded_late_are_seen_and_go_when_corrected() {
    CountedCase late =
        received()
            .due(MONDAY.plusDays(3))
            .issued(MONDAY.plusDays(7))
            .with(EventKind.RESULT_READY, MONDAY.plusDays(10))
            .done(MONDAY);
    assertThat(flags(late)).containsExactly("LATE_NO_APOLOGY 4", "RECORDED_LATE 3");

    CountedCase corrected =
        received()
            .due(MONDAY.plusDays(3))
            .issued(MONDAY.plusDays(3))
            .with(EventKind.RESULT_READY, MONDAY.plusDays(3))
            .done(MONDAY);
    assertThat(flags(corrected)).isEmpty();
  }
}
