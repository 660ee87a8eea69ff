package vn.motcua.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;

class ServiceCentresTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void only_service_centres_that_are_still_open_are_listed() {
    Department open = agency("000.01.01.H20", Kind.SERVICE_CENTRE, null);
    Department closesLater = agency("000.01.02.H20", Kind.SERVICE_CENTRE, TODAY.plusDays(1));
    Department closed = agency("000.01.03.H20", Kind.SERVICE_CENTRE, TODAY);
    Department department = agency("000.00.02.H20", Kind.DEPARTMENT, null);
    assertThat(ServiceCentres.open(List.of(open, closesLater, closed, department), TODAY))
        .containsExactly(open, closesLater);
  }

  private static Department agency(String code, Kind kind, @Nullable LocalDate closedOn) {
    return new Department(
        code, kind, code, code, null, List.of(), List.of(), null, null, null, closedOn, null);
  }
}
