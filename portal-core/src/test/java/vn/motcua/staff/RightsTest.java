package vn.motcua.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

class RightsTest {
  private static final AgencyCode PROVINCE = new AgencyCode("H20");
  private static final AgencyCode TRADE = new AgencyCode("000.00.02.H20");
  private static final AgencyCode TRADE_UNIT = new AgencyCode("000.01.02.H20");
  private static final AgencyCode HEALTH = new AgencyCode("000.00.16.H20");
  private static final AgencyCode OTHER_PROVINCE = new AgencyCode("H24");
  private static final Map<AgencyCode, AgencyCode> PARENTS =
      Map.of(TRADE, PROVINCE, TRADE_UNIT, TRADE, HEALTH, PROVINCE);

  private static final DepartmentTree TREE =
      new DepartmentTree() {
        @Override
        public List<AgencyCode> upwards(AgencyCode department) {
          List<AgencyCode> way = new ArrayList<>(List.of(department));
          while (PARENTS.containsKey(way.get(way.size() - 1))) {
            way.add(PARENTS.get(way.get(way.size() - 1)));
          }
          return way;
        }

        @Override
        public Set<AgencyCode> below(AgencyCode department) {
          return Set.of(PROVINCE, TRADE, TRADE_UNIT, HEALTH, OTHER_PROVINCE).stream()
              .filter(each -> upwards(each).contains(department))
              .collect(Collectors.toSet());
        }
      };

  private static Rights of(Grant... grants) {
    StaffMember staff = new StaffMember();
    staff.enter(Identity.program("test", List.of(grants)));
    return new Rights(staff, TREE);
  }

  @Test
  void a_role_for_a_department_holds_for_its_units_and_for_no_other() {
    Rights rights = of(Grant.in(TRADE, Role.OFFICER));

    assertThat(rights.may(Role.OFFICER, TRADE)).isTrue();
    assertThat(rights.may(Role.OFFICER, TRADE_UNIT)).isTrue();
    assertThat(rights.may(Role.OFFICER, PROVINCE)).isFalse();
    assertThat(rights.may(Role.OFFICER, HEALTH)).isFalse();
    assertThat(rights.may(Role.LEADER, TRADE)).isFalse();
  }

  @Test
  void a_role_for_the_province_holds_for_all_in_it_and_not_for_another() {
    Rights rights = of(Grant.in(PROVINCE, Role.LEADER));

    assertThat(rights.may(Role.LEADER, TRADE_UNIT)).isTrue();
    assertThat(rights.may(Role.LEADER, OTHER_PROVINCE)).isFalse();
    assertThat(rights.everywhere(Role.LEADER)).isFalse();
  }

  @Test
  void a_role_everywhere_holds_for_departments_nobody_knows_yet() {
    Rights rights = of(Grant.everywhere(Role.ADMINISTRATOR));

    assertThat(rights.may(Role.ADMINISTRATOR, new AgencyCode("H99"))).isTrue();
    assertThat(rights.everywhere(Role.ADMINISTRATOR)).isTrue();
    assertThat(rights.scope(Role.ADMINISTRATOR)).isInstanceOf(Scope.Everywhere.class);
  }

  @Test
  void an_auditor_reads_what_others_may_and_holds_none_of_their_roles() {
    Rights rights = of(Grant.in(TRADE, Role.AUDITOR));

    assertThat(rights.mayRead(TRADE_UNIT, Role.OFFICER)).isTrue();
    assertThat(rights.mayRead(HEALTH, Role.OFFICER)).isFalse();
    assertThat(rights.may(Role.OFFICER, TRADE)).isFalse();
    assertThatThrownBy(() -> rights.require(Role.OFFICER, TRADE))
        .isInstanceOfSatisfying(
            PortalProblem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  @Test
  void lists_are_of_the_departments_of_all_grants_together() {
    Rights rights = of(Grant.in(TRADE, Role.OFFICER), Grant.in(HEALTH, Role.LEADER));

    assertThat(rights.scope(Role.OFFICER, Role.LEADER))
        .isEqualTo(new Scope.Of(Set.of(TRADE, TRADE_UNIT, HEALTH)));
    assertThat(rights.scope(Role.CLERK)).isEqualTo(new Scope.Of(Set.of()));
  }

  @Test
  void nobody_may_do_nothing() {
    Rights rights = new Rights(new StaffMember(), TREE);

    assertThat(rights.may(Role.OFFICER, TRADE)).isFalse();
    assertThat(rights.hasAny(Role.values())).isFalse();
  }
}
