package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.TestCase.aCase;
import static vn.motcua.casefile.timeline.Timeliness.EARLY;
import static vn.motcua.casefile.timeline.Timeliness.IN_TIME_SO_FAR;
import static vn.motcua.casefile.timeline.Timeliness.LATE;
import static vn.motcua.casefile.timeline.Timeliness.NO_DEADLINE;
import static vn.motcua.casefile.timeline.Timeliness.ON_TIME;
import static vn.motcua.casefile.timeline.Timeliness.OVERDUE;
import static vn.motcua.casefile.timeline.Timeliness.PAUSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.casefile.timeline.CaseStatus;

class TimelinessTest {
  private static TestCase running() {
    return aCase()
        .receivedOn("2020-09-22")
        .dueOn("2020-10-01")
        .with(CaseStatus.IN_PROCESS, "2020-09-23");
  }

  @Test
  void case_0005_due_1_October_issued_30_September_recorded_2_October_was_early() {
    PublicCase seen =
        aCase("000.00.02.H23-200922-0005")
            .receivedOn("2020-09-22")
            .dueOn("2020-10-01")
            .issuedOn("2020-09-30")
            .recordedOn("2020-10-02")
            .seenOn("2026-01-05");
    assertThat(seen.timeliness()).isEqualTo(EARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.02.H23-201126-0029", "000.00.02.H23-201125-0032"})
  void a_promotion_notice_has_no_deadline_and_is_never_late(String code) {
    TestCase received = aCase(code).receivedOn("2020-11-26");
    assertThat(received.seenOn("2020-11-26").timeliness()).isEqualTo(NO_DEADLINE);
    assertThat(received.seenOn("2030-01-01").timeliness()).isEqualTo(NO_DEADLINE);
    TestCase recorded = received.recordedOn("2020-11-30");
    assertThat(recorded.seenOn("2030-01-01").timeliness()).isEqualTo(NO_DEADLINE);
  }

  @Test
  void a_result_issued_on_the_promised_day_is_on_time_whenever_it_is_recorded() {
    PublicCase seen =
        running().issuedOn("2020-10-01").recordedOn("2020-12-24").seenOn("2021-01-01");
    assertThat(seen.timeliness()).isEqualTo(ON_TIME);
  }

  @Test
  void a_result_issued_a_day_after_the_promised_day_is_late() {
    PublicCase seen =
        running().issuedOn("2020-10-02").recordedOn("2020-10-02").seenOn("2021-01-01");
    assertThat(seen.timeliness()).isEqualTo(LATE);
  }

  @Test
  void without_a_result_the_promised_day_itself_is_still_in_time_and_the_next_is_not() {
    assertThat(running().seenOn("2020-10-01").timeliness()).isEqualTo(IN_TIME_SO_FAR);
    assertThat(running().seenOn("2020-10-02").timeliness()).isEqualTo(OVERDUE);
  }

  @Test
  void while_the_citizen_has_something_to_do_the_clock_stands_still() {
    TestCase asked = running().with(CaseStatus.SUPPLEMENT_REQUESTED, "2020-09-28");
    assertThat(asked.seenOn("2021-06-30").timeliness()).isEqualTo(PAUSED);
    TestCase askedTooLate = running().with(CaseStatus.SUPPLEMENT_REQUESTED, "2020-10-05");
    assertThat(askedTooLate.seenOn("2021-06-30").timeliness()).isEqualTo(OVERDUE);
  }

  @Test
  void nothing_is_claimed_about_a_result_whose_day_of_issue_nobody_recorded() {
    assertThat(running().recordedOn("2020-10-02").seenOn("2021-01-01").timeliness()).isNull();
  }

  @Test
  void a_case_that_was_withdrawn_refused_or_stopped_is_not_judged() {
    for (CaseStatus status : CaseStatus.values()) {
      if (status.endedOtherwise()) {
        assertThat(running().with(status, "2020-09-30").seenOn("2021-01-01").timeliness()).isNull();
      }
    }
  }

  @Test
  void before_a_case_is_received_nothing_is_promised_and_nothing_claimed() {
    TestCase arrived = aCase().with(CaseStatus.REGISTERED, "2020-09-22");
    assertThat(arrived.seenOn("2021-01-01").timeliness()).isNull();
  }
}
