package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.TestCase.aCase;

import org.junit.jupiter.api.Test;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;

class CompletionTest {
  private static Completion of(TestCase some) {
    return some.seenOn("2026-01-01").completion();
  }

  @Test
  void a_case_in_process_is_at_step_two_of_four() {
    TestCase some = aCase().receivedOn("2025-12-01").with(CaseStatus.IN_PROCESS, "2025-12-02");
    assertThat(of(some)).isEqualTo(new Completion(2, 4, Completion.State.OPEN));
  }

  @Test
  void waiting_for_the_citizen_keeps_the_step_that_was_reached() {
    TestCase some =
        aCase()
            .receivedOn("2025-12-01")
            .with(CaseStatus.IN_PROCESS, "2025-12-02")
            .with(CaseStatus.SUPPLEMENT_REQUESTED, "2025-12-03");
    assertThat(of(some)).isEqualTo(new Completion(2, 4, Completion.State.OPEN));
  }

  @Test
  void a_case_that_ended_otherwise_says_how_far_it_had_come() {
    TestCase some = aCase().receivedOn("2025-12-01").with(CaseStatus.STOPPED, "2025-12-09");
    assertThat(of(some)).isEqualTo(new Completion(1, 4, Completion.State.ENDED_OTHERWISE));
  }

  @Test
  void papers_that_were_refused_never_reached_the_first_step() {
    TestCase some =
        aCase()
            .with(CaseStatus.REGISTERED, "2025-12-01")
            .with(CaseStatus.NOT_ACCEPTED, "2025-12-02");
    assertThat(of(some).step()).isZero();
  }
}
