package vn.motcua.staff.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.code.AgencyCode;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;

class GroupRightsTest {
  private static final AgencyCode TRADE = new AgencyCode("000.00.02.H20");

  private final GroupRights rights =
      GroupRights.read(
          "/so-cong-thuong/can-bo = OFFICER 000.00.02.H20; so-cong-thuong/can-bo=CLERK 000.00.02.H20;"
              + " quản trị = ADMINISTRATOR * ;");

  @Test
  void a_group_gives_all_that_is_written_for_it_with_or_without_its_slash() {
    Set<Grant> both = Set.of(Grant.in(TRADE, Role.OFFICER), Grant.in(TRADE, Role.CLERK));

    assertThat(rights.of(List.of("so-cong-thuong/can-bo"))).isEqualTo(both);
    assertThat(rights.of(List.of("/so-cong-thuong/can-bo", "/khác"))).isEqualTo(both);
    assertThat(rights.of(List.of("/quản trị")))
        .containsExactly(Grant.everywhere(Role.ADMINISTRATOR));
  }

  @Test
  void groups_nobody_named_give_nothing() {
    assertThat(rights.of(List.of("so-cong-thuong", "/", ""))).isEmpty();
    assertThat(GroupRights.read("").of(List.of("x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a = OFFICER", "a = BOSS *", "a = OFFICER xyz", "= OFFICER *"})
  void what_cannot_be_read_is_named(String setting) {
    assertThatThrownBy(() -> GroupRights.read("ok = OFFICER *; " + setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting.strip());
  }
}
