package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.TestCase.aCase;

import org.junit.jupiter.api.Test;
import vn.motcua.casefile.timeline.CaseStatus;

class CaseWordsTest {
  private static String next(TestCase some, String today) {
    return CaseWords.of(some.seenOn(today)).next();
  }

  @Test
  void an_overdue_case_is_not_told_to_wait_for_the_promised_day() {
    TestCase some = aCase().receivedOn("2026-01-05").dueOn("2026-01-12");
    assertThat(next(some, "2026-01-12")).isEqualTo("case.next.RECEIVED");
    assertThat(next(some, "2026-01-13")).isEqualTo("case.next.OVERDUE");
  }

  @Test
  void a_case_without_a_deadline_hears_nothing_of_a_promised_day() {
    assertThat(next(aCase().receivedOn("2026-01-05"), "2026-02-01"))
        .isEqualTo("case.next.NO_DEADLINE");
  }

  @Test
  void what_the_citizen_has_to_do_comes_before_the_delay() {
    TestCase some =
        aCase()
            .receivedOn("2026-01-05")
            .dueOn("2026-01-12")
            .with(CaseStatus.PAYMENT_REQUESTED, "2026-01-14");
    assertThat(next(some, "2026-02-01")).isEqualTo("case.next.PAYMENT_REQUESTED");
  }

  @Test
  void a_late_case_with_an_apology_is_not_told_that_one_is_due() {
    TestCase some =
        aCase()
            .receivedOn("2026-01-05")
            .dueOn("2026-01-12")
            .apologisedOn("2026-01-13", "2026-01-20");
    assertThat(next(some, "2026-01-20")).isEqualTo("case.next.APOLOGISED");
    assertThat(next(some, "2026-01-21")).isEqualTo("case.next.APOLOGISED_AGAIN_LATE");
  }
}
