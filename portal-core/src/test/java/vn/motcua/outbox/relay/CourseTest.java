package vn.motcua.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.motcua.problem.PortalProblem;

class CourseTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Schedule THREE_TRIES =
      Schedule.doubling(Duration.ofSeconds(10), Duration.ofMinutes(1), 3);
  private static final Outcome DELIVERED = new Outcome.Delivered("");
  private static final Outcome BUSY = new Outcome.Failed(Reason.BUSY, "");

  private final Random random = new Random(7);

  private Course after(Course course, Outcome outcome) {
    return course.after(outcome, THREE_TRIES, NOW, random);
  }

  private static Course claimedOnce() {
    return Course.begin(NOW).claimed(NOW, LEASE);
  }

  @Test
  void what_is_delivered_stays_delivered() {
    Course sent = after(claimedOnce(), DELIVERED);

    assertThat(sent.state()).isEqualTo(MessageState.SENT);
    assertThat(sent.dueAt()).isNull();
    assertThatThrownBy(() -> sent.replayed(NOW)).isInstanceOf(PortalProblem.class);
    assertThatThrownBy(sent::cancelled).isInstanceOf(PortalProblem.class);
    assertThatThrownBy(() -> sent.claimed(NOW, LEASE)).isInstanceOf(PortalProblem.class);
  }

  @Test
  void a_failure_waits_its_pause_give_or_take_a_fifth() {
    Course waiting = after(claimedOnce(), BUSY);

    assertThat(waiting.state()).isEqualTo(MessageState.WAITING);
    assertThat(waiting.reason()).isEqualTo(Reason.BUSY);
    assertThat(waiting.dueAt()).isBetween(NOW.plusSeconds(8), NOW.plusSeconds(12));
  }

  @Test
  void who_asks_to_be_left_alone_longer_is_left_alone() {
    Course waiting =
        after(claimedOnce(), new Outcome.Failed(Reason.BUSY, "", Duration.ofMinutes(9)));

    assertThat(waiting.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
  }

  @Test
  void after_the_last_try_it_is_given_up_and_a_replay_begins_anew() {
    Course course = Course.begin(NOW);
    for (int i = 0; i < 3; i++) {
      course = after(course.claimed(Objects.requireNonNull(course.dueAt()), LEASE), BUSY);
    }
    assertThat(course.state()).isEqualTo(MessageState.DEAD);
    assertThat(course.reason()).isEqualTo(Reason.BUSY);

    Course again = course.replayed(NOW);
    assertThat(again.state()).isEqualTo(MessageState.WAITING);
    assertThat(again.attempts()).isZero();
    assertThat(again.due(NOW)).isTrue();
  }

  @Test
  void a_lease_can_be_taken_over_only_when_it_is_over() {
    Course claimed = claimedOnce();

    assertThatThrownBy(() -> claimed.claimed(NOW.plusSeconds(59), LEASE))
        .isInstanceOf(PortalProblem.class);
    assertThat(claimed.claimed(NOW.plusSeconds(60), LEASE).attempts()).isEqualTo(2);
  }

  @Test
  void what_is_being_sent_cannot_be_taken_back() {
    assertThatThrownBy(() -> claimedOnce().cancelled()).isInstanceOf(PortalProblem.class);
  }

  /** Whatever happens in whatever order, refused or not. */
  @RepeatedTest(200)
  void no_way_leads_out_of_the_rules(RepetitionInfo repetition) {
    Random dice = new Random(repetition.getCurrentRepetition());
    List<Function<Course, Course>> verbs = new ArrayList<>();
    verbs.add(course -> course.claimed(NOW.plusSeconds(dice.nextInt(500)), LEASE));
    verbs.add(course -> course.replayed(NOW));
    verbs.add(Course::cancelled);
    for (Outcome outcome :
        List.of(
            DELIVERED, BUSY, BUSY, new Outcome.Kept(), new Outcome.Refused(Reason.REFUSED, ""))) {
      verbs.add(course -> course.after(outcome, THREE_TRIES, NOW, dice));
    }
    Course course = Course.begin(NOW);
    Set<Long> claims = new HashSet<>(Set.of(course.claim()));
    boolean arrived = false;
    for (int i = 0; i < 60; i++) {
      Course next;
      try {
        next = verbs.get(dice.nextInt(verbs.size())).apply(course);
      } catch (PortalProblem refused) {
        continue;
      }
      assertThat(arrived).as("nothing moves after it has arrived").isFalse();
      assertThat(course.state().leadsTo(next.state())).isTrue();
      assertThat(next.state().open()).isEqualTo(next.dueAt() != null);
      assertThat(claims.add(next.claim())).as("a claim is never given twice").isTrue();
      assertThat(next.claim()).isEqualTo(course.claim() + 1);
      if (next.state() == MessageState.DEAD || next.state() == MessageState.WAITING) {
        assertThat(next.attempts() == 0 || next.reason() != null).isTrue();
      }
      arrived = next.state() == MessageState.SENT || next.state() == MessageState.CANCELLED;
      course = next;
    }
  }

  @Test
  void pauses_double_up_to_the_longest() {
    assertThat(THREE_TRIES.pauses())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20));
    assertThat(Schedule.doubling(Duration.ofSeconds(40), Duration.ofMinutes(1), 4).pauses())
        .containsExactly(Duration.ofSeconds(40), Duration.ofMinutes(1), Duration.ofMinutes(1));
  }
}
