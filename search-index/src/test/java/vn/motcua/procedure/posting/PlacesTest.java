package vn.motcua.procedure.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;
import vn.motcua.procedure.ProcedureLevel;

class PlacesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final String OF_PROVINCE = "000.01.01.H20";
  private static final String OF_WARD = "000.01.41.H20";
  private static final String OF_HILLS = "000.01.42.H20";

  private final Places places =
      new Places(
          List.of(
              agency("H20", Kind.PROVINCE, "UBND tỉnh", null),
              agency("000.00.01.H20", Kind.DEPARTMENT, "Văn phòng UBND tỉnh", "H20"),
              agency(OF_PROVINCE, Kind.SERVICE_CENTRE, "Trung tâm tỉnh", "000.00.01.H20"),
              agency("000.00.02.H20", Kind.DEPARTMENT, "Sở Công Thương", "H20"),
              closed("000.00.04.H20", "Sở Giao thông", "000.00.02.H20"),
              agency(
                  "000.00.41.H20",
                  Kind.COMMUNE,
                  "UBND phường",
                  "H20",
                  "UBND Huyện Cũ",
                  "UBND cấp xã"),
              agency(OF_WARD, Kind.SERVICE_CENTRE, "Một cửa phường", "000.00.41.H20"),
              agency("000.00.42.H20", Kind.COMMUNE, "UBND xã", "H20", "UBND cấp xã"),
              agency(OF_HILLS, Kind.SERVICE_CENTRE, "Một cửa xã", "000.00.42.H20"),
              closed("000.01.43.H20", "Một cửa cũ", null)),
          TODAY);

  private static Department agency(
      String code, Kind kind, String name, @Nullable String parent, String... aliases) {
    return new Department(
        code, kind, name, name, parent, List.of(), List.of(aliases), null, null, null, null, null);
  }

  private static Department closed(String code, String name, @Nullable String successor) {
    return new Department(
        code,
        successor == null ? Kind.SERVICE_CENTRE : Kind.DEPARTMENT,
        name,
        name,
        "H20",
        List.of(),
        List.of(),
        null,
        null,
        null,
        TODAY,
        successor);
  }

  private Set<String> of(
      @Nullable String local, @Nullable String executing, ProcedureLevel... levels) {
    return places.of(new Places.Told(local, executing, List.of(levels)));
  }

  @Test
  void what_a_department_here_does_is_handed_in_at_its_centre_under_whatever_name() {
    assertThat(of("sở  công thương", null)).containsExactly(OF_PROVINCE);
    assertThat(of("Sở Công Thương", null, ProcedureLevel.MINISTRY)).containsExactly(OF_PROVINCE);
    assertThat(of("UBND Huyện Cũ", null)).containsExactly(OF_WARD);
    assertThat(of("UBND Huyện Cũ", null, ProcedureLevel.COMMUNE)).containsExactly(OF_WARD);
    assertThat(of("Sở Giao thông", null)).containsExactly(OF_PROVINCE);
  }

  @Test
  void a_name_that_several_bear_is_that_of_each() {
    assertThat(of("UBND cấp xã", null)).containsExactlyInAnyOrder(OF_WARD, OF_HILLS);
    assertThat(of("UBND cấp xã", null, ProcedureLevel.COMMUNE))
        .containsExactlyInAnyOrder(OF_WARD, OF_HILLS);
  }

  @Test
  void else_the_levels_say_it_and_what_communes_do_is_handed_in_at_each() {
    assertThat(of(null, "UBND cấp xã", ProcedureLevel.COMMUNE))
        .containsExactlyInAnyOrder(OF_WARD, OF_HILLS);
    assertThat(of(null, "Sở", ProcedureLevel.PROVINCE, ProcedureLevel.COMMUNE))
        .containsExactlyInAnyOrder(OF_PROVINCE, OF_WARD, OF_HILLS);
    assertThat(of("Sở Công Thương", null, ProcedureLevel.PROVINCE, ProcedureLevel.COMMUNE))
        .containsExactlyInAnyOrder(OF_PROVINCE, OF_WARD, OF_HILLS);
    assertThat(of("Sở Công Thương", null, ProcedureLevel.COMMUNE))
        .containsExactlyInAnyOrder(OF_WARD, OF_HILLS);
  }

  @Test
  void what_nobody_here_does_is_handed_in_nowhere() {
    assertThat(of(null, "Sở Công Thương")).containsExactly(OF_PROVINCE);
    assertThat(of(null, "Sở Công Thương", ProcedureLevel.MINISTRY)).isEmpty();
    assertThat(of(null, "Bộ Tài chính")).isEmpty();
    assertThat(of(null, null)).isEmpty();
  }

  @Test
  void a_closed_centre_is_none() {
    assertThat(places.centres())
        .extracting(Department::code)
        .containsExactly(OF_PROVINCE, OF_WARD, OF_HILLS);
  }
}
