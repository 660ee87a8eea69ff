package vn.motcua.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.motcua.staff.Role;
import vn.motcua.test.MessageFiles;

class SelfCheckTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/selfcheck");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Test
  void both_languages_say_the_same_things_and_every_constant_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("selfcheck.weight.", Weight.values());
    for (Role actor :
        List.of(Role.OFFICER, Role.LEADER, Role.PUBLISHER, Role.CLERK, Role.ADMINISTRATOR)) {
      TEXTS.assertHas("selfcheck.actor." + actor);
    }
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "selfcheck");
  }

  @Test
  void a_threshold_holds_from_its_day_until_another_takes_its_place() {
    Properties stored = new Properties();
    stored.setProperty("not-recorded.days@2018-06-21", "3");
    stored.setProperty("not-recorded.days@2026-12-01", "1");
    Thresholds thresholds = new Thresholds(stored);

    assertThat(thresholds.of("not-recorded", DAY)).containsEntry("days", 3);
    assertThat(thresholds.of("not-recorded", DAY.plusMonths(1))).containsEntry("days", 1);
    assertThat(thresholds.of("not-recorded", LocalDate.parse("2018-06-20"))).isEmpty();
    assertThat(thresholds.of("second-apology", DAY)).isEmpty();
  }

  @Test
  void the_thresholds_that_come_along_can_be_read_and_one_mistyped_is_told() {
    assertThat(new Thresholds().of("low-online", DAY)).containsKeys("percent", "fewest");
    assertThat(new Thresholds().of("published-late", DAY)).containsKeys("working", "days");
    assertThat(new Thresholds().of("not-posted", DAY)).containsKeys("working");
    Properties wrong = new Properties();
    wrong.setProperty("low-online", "5");
    assertThatThrownBy(() -> new Thresholds(wrong)).hasMessageContaining("low-online");
  }

  @Test
  void findings_that_are_looked_at_at_once_are_counted_and_listed_by_department() {
    SelfCheckRule.All two =
        today ->
            List.of(
                new SelfCheckRule.Found("A", "second", "", today, 1),
                new SelfCheckRule.Found("A", "first", "", today.minusDays(3), 4),
                new SelfCheckRule.Found("B", "other", "", today, 1));
    assertThat(two.counts(DAY)).containsEntry("A", 2L).containsEntry("B", 1L);
    assertThat(two.list(List.of("A"), DAY, 0, 10))
        .extracting(SelfCheckRule.Found::label)
        .containsExactly("first", "second");
    assertThat(two.list(null, DAY, 1, 1))
        .extracting(SelfCheckRule.Found::label)
        .containsExactly("other");
  }
}
