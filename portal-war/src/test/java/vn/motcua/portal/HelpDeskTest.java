package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;

class HelpDeskTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void it_is_the_provinces_open_service_centre_and_not_a_communes() {
    Department commune = agency("000.00.41.H20", Kind.COMMUNE, "H20", null);
    Department ofCommune = agency("000.01.41.H20", Kind.SERVICE_CENTRE, "000.00.41.H20", null);
    Department closed = agency("000.00.50.H20", Kind.SERVICE_CENTRE, "H20", TODAY);
    Department ofProvince = agency("000.01.01.H20", Kind.SERVICE_CENTRE, "000.00.01.H20", null);
    assertThat(HelpDesk.choose(List.of(ofCommune, commune, closed, ofProvince), TODAY))
        .contains(ofProvince);
  }

  @Test
  void there_is_none_until_the_departments_are_known() {
    assertThat(HelpDesk.choose(List.of(), TODAY)).isEmpty();
  }

  private static Department agency(
      String code, Kind kind, String parent, @Nullable LocalDate closedOn) {
    return new Department(
        code, kind, code, code, parent, List.of(), List.of(), null, null, null, closedOn, null);
  }
}
