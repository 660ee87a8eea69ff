package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;

class FeedbackDesksTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void service_centres_come_first_and_agencies_nobody_can_reach_are_left_out() {
    Department commune = agency("000.00.41.H20", Kind.COMMUNE, "0200 3555 410", null);
    Department centre = agency("000.01.01.H20", Kind.SERVICE_CENTRE, "0200 3555 100", null);
    Department closed = agency("000.00.04.H20", Kind.DEPARTMENT, "0200 3555 004", TODAY);
    Department silent = agency("000.00.02.H24", Kind.DEPARTMENT, null, null);
    assertThat(FeedbackDesks.groups(List.of(commune, centre, closed, silent), TODAY))
        .containsExactly(
            new FeedbackDesks.Group("feedback.kind.SERVICE_CENTRE", List.of(centre)),
            new FeedbackDesks.Group("feedback.kind.COMMUNE", List.of(commune)));
  }

  private static Department agency(
      String code, Kind kind, @Nullable String phone, @Nullable LocalDate closedOn) {
    return new Department(
        code, kind, code, code, null, List.of(), List.of(), null, phone, null, closedOn, null);
  }
}
