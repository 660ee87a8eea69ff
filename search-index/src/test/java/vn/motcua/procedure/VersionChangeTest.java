package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionChangeTest {
  @Test
  void a_cut_from_20_to_15_working_days_is_the_first_thing_told() {
    List<VersionChange> changes =
        VersionChange.between(ProcedureTest.lasting(20), ProcedureTest.lasting(15));

    assertThat(changes)
        .singleElement()
        .isInstanceOfSatisfying(
            VersionChange.TimeLimit.class,
            cut -> {
              assertThat(cut.channel()).isEqualTo(Channel.COUNTER);
              assertThat(cut.shorter()).isTrue();
            });
  }

  @Test
  void a_longer_limit_is_not_called_shorter() {
    assertThat(VersionChange.between(ProcedureTest.lasting(15), ProcedureTest.lasting(20)))
        .allSatisfy(change -> assertThat(((VersionChange.TimeLimit) change).shorter()).isFalse());
  }

  @Test
  void losing_the_limit_is_a_change_but_no_cut() {
    assertThat(VersionChange.between(ProcedureTest.lasting(15), ProcedureTest.lasting(null, null)))
        .singleElement()
        .satisfies(change -> assertThat(((VersionChange.TimeLimit) change).shorter()).isFalse());
  }

  @Test
  void a_document_dropped_is_named() {
    ProcedureContent before = ProcedureTest.lasting(15);
    ProcedureContent after = ProcedureContent.named(before.name());

    assertThat(VersionChange.between(before, after))
        .contains(new VersionChange.Listed("documents", List.of("Đơn đề nghị"), List.of()));
  }

  @Test
  void the_same_content_has_no_change() {
    assertThat(VersionChange.between(ProcedureTest.lasting(15), ProcedureTest.lasting(15)))
        .isEmpty();
  }
}
