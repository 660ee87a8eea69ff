package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department.Kind;
import vn.motcua.plugin.Demo;

class DepartmentTreeTest {
  private static final Department PROVINCE = agency("H20", Kind.PROVINCE, null);
  private static final Department OFFICE = agency("000.00.01.H20", Kind.DEPARTMENT, "H20");
  private static final Department CENTRE =
      agency("000.01.01.H20", Kind.SERVICE_CENTRE, "000.00.01.H20");
  private static final Department TRADE = agency("000.00.02.H20", Kind.DEPARTMENT, "H20");
  private static final Department COMMUNE = agency("000.00.41.H20", Kind.COMMUNE, "H20");
  private static final Department COMMUNE_CENTRE =
      agency("000.00.00.H20", Kind.SERVICE_CENTRE, "000.00.41.H20");
  private static final DepartmentTree TREE =
      DepartmentTree.of(List.of(COMMUNE_CENTRE, COMMUNE, TRADE, CENTRE, OFFICE, PROVINCE));

  private static Department agency(String code, Kind kind, @Nullable String parent) {
    return new Department(
        code, kind, code, code, parent, List.of(), List.of(), null, null, null, null, null);
  }

  @Test
  void everybody_is_below_the_agency_they_name() {
    assertThat(TREE.roots()).containsExactly(PROVINCE);
    assertThat(TREE.below(PROVINCE)).containsExactly(COMMUNE, TRADE, OFFICE);
    assertThat(TREE.path(CENTRE)).containsExactly(PROVINCE, OFFICE, CENTRE);
  }

  @Test
  void papers_go_to_the_nearest_centre_and_those_of_a_commune_to_its_own() {
    assertThat(TREE.serviceCentre(TRADE)).contains(CENTRE);
    assertThat(TREE.serviceCentre(COMMUNE)).contains(COMMUNE_CENTRE);
    assertThat(TREE.serviceCentre(CENTRE)).contains(CENTRE);
  }

  @Test
  void nobody_is_below_themselves() {
    Department a = agency("A01", Kind.DEPARTMENT, "B01");
    Department b = agency("B01", Kind.DEPARTMENT, "A01");
    DepartmentTree circle = DepartmentTree.of(List.of(a, b));

    assertThatThrownBy(circle::refuseCircles).isInstanceOf(IllegalArgumentException.class);
    assertThat(circle.path(a)).containsExactly(b, a);
    assertThatCode(TREE::refuseCircles).doesNotThrowAnyException();
  }

  @Test
  void the_demo_is_a_tree_and_keeps_former_codes_with_their_last_day() throws IOException {
    List<Department> demo =
        Demo.lines(Path.of("../config/demo/departments.jsonl")).stream()
            .map(DemoDepartments::department)
            .toList();

    DepartmentTree tree = DepartmentTree.of(demo);

    tree.refuseCircles();
    assertThat(tree.roots()).extracting(Department::code).contains("H20", "H23");
    assertThat(demo.stream().flatMap(one -> one.formerCodes().stream()))
        .isNotEmpty()
        .allSatisfy(former -> assertThat(former.until()).isNotNull());
  }
}
