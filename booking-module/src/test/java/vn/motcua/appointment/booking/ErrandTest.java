package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.Errand.Part;
import vn.motcua.appointment.supply.Service;
import vn.motcua.problem.InvalidInput;

class ErrandTest {
  private static Service service(long id, int minutes, int people, boolean onceADay) {
    return new Service(
        id,
        "s" + id,
        "Việc " + id,
        "Matter " + id,
        minutes,
        people,
        onceADay,
        (int) id * 10,
        30 - (int) id,
        Set.of());
  }

  private static final Service CIVIL = service(1, 15, 4, false);
  private static final Service OTHER = service(2, 20, 3, false);
  private static final Service LAND = service(3, 30, 2, true);
  private static final Service VISIT = service(4, 45, 2, true);

  @Test
  void minutes_add_up_and_of_each_rule_the_stricter_holds() {
    Errand errand = Errand.of(List.of(new Part(CIVIL, "1.004884"), new Part(OTHER, null)));

    assertThat(errand.service().minutes()).isEqualTo(35);
    assertThat(errand.service().mostPeople()).isEqualTo(3);
    assertThat(errand.service().leadMinutes()).isEqualTo(20);
    assertThat(errand.service().horizonDays()).isEqualTo(28);
    assertThat(errand.service().also()).containsExactly(2L);
    assertThat(errand.service().nameVi()).isEqualTo("Việc 1; Việc 2");
    assertThat(errand.more()).containsExactly(new Matter("s2", null));
  }

  @Test
  void two_procedures_of_one_service_take_twice_its_time_and_any_of_its_desks() {
    Errand errand = Errand.of(List.of(new Part(CIVIL, "1.004884"), new Part(CIVIL, "2.000635")));

    assertThat(errand.service().minutes()).isEqualTo(30);
    assertThat(errand.service().also()).isEmpty();
    assertThat(errand.service().nameVi()).isEqualTo("Việc 1");
    assertThat(errand.more()).containsExactly(new Matter("s1", "2.000635"));
  }

  @Test
  void what_is_limited_to_one_of_a_day_comes_first_so_that_its_limit_holds() {
    Errand errand = Errand.of(List.of(new Part(OTHER, null), new Part(LAND, "1.012756")));

    assertThat(errand.service().id()).isEqualTo(LAND.id());
    assertThat(errand.service().onceADay()).isTrue();
    assertThat(errand.procedure()).isEqualTo("1.012756");
    assertThat(errand.more()).containsExactly(new Matter("s2", null));
  }

  @Test
  void two_different_limits_and_more_than_four_things_are_refused() {
    assertThatThrownBy(() -> Errand.of(List.of(new Part(LAND, null), new Part(VISIT, null))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Errand.of(Collections.nCopies(5, new Part(CIVIL, null))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_is_stored_of_them_is_read_again() {
    List<Matter> more = List.of(new Matter("ho-tich", "1.004884"), new Matter("khac", null));

    assertThat(Matter.stored(more)).isEqualTo("ho-tich/1.004884 khac");
    assertThat(Matter.read(Matter.stored(more))).isEqualTo(more);
    assertThat(Matter.read("")).isEmpty();
  }
}
