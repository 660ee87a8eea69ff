package vn.motcua.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Officer;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;

/** Many random lives of a feedback; each seed is a life that can be had again. */
class CourseTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());
  private static final Officer AN = new Officer(1L, "An");
  private static final int LIVES = 400;
  private static final int STEPS = 60;

  /** After these the deadline may be another; after anything else it is the same. */
  private static final Set<Verb> MOVE_THE_DEADLINE =
      EnumSet.of(Verb.ASK, Verb.SUPPLY, Verb.RESUME, Verb.REOPEN, Verb.PROLONG);

  private interface Check {
    void after(FeedbackWalk walk, Course before, Due due);
  }

  private static void live(Check check) {
    for (long seed = 0; seed < LIVES; seed++) {
      FeedbackWalk walk = new FeedbackWalk(seed, CALENDAR);
      for (int i = 0; i < STEPS; i++) {
        Course before = walk.feedback.course();
        Due due = FeedbackClock.due(walk.feedback, CALENDAR);
        walk.goOn();
        check.after(walk, before, due);
      }
    }
  }

  @Test
  void one_department_answers_for_it_at_any_time_and_only_handing_on_changes_it() {
    live(
        (walk, before, due) -> {
          Course course = walk.feedback.course();
          assertThat(FeedbackWalk.DEPARTMENTS).contains(course.owner());
          assertThat(walk.feedback.owner()).isEqualTo(course.owner());
          Step last = last(course);
          if (!before.owner().equals(course.owner())) {
            assertThat(last.verb()).isIn(Verb.FORWARD, Verb.RETURN);
            assertThat(last.why()).isNotBlank();
          }
        });
  }

  @Test
  void every_step_begins_where_the_one_before_ended_and_is_in_the_table() {
    live(
        (walk, before, due) -> {
          List<Step> steps = walk.feedback.course().steps();
          assertThat(steps.subList(0, before.steps().size())).isEqualTo(before.steps());
          for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            assertThat(step.from()).isEqualTo(steps.get(i - 1).to());
            assertThat(step.fromOwner()).isEqualTo(steps.get(i - 1).toOwner());
            assertThat(step.verb().possible(step.from())).isTrue();
            assertThat(step.to()).isEqualTo(step.verb().to().orElse(step.from()));
          }
        });
  }

  @Test
  void the_clock_is_never_set_back_by_anything_but_a_question_or_a_new_round() {
    live(
        (walk, before, due) -> {
          Course course = walk.feedback.course();
          List<Step> news = course.steps().subList(before.steps().size(), course.steps().size());
          if (news.stream().noneMatch(step -> MOVE_THE_DEADLINE.contains(step.verb()))) {
            Due after = FeedbackClock.due(walk.feedback, CALENDAR);
            assertThat(after.answer().dueAt()).isEqualTo(due.answer().dueAt());
          }
          if (news.stream().noneMatch(step -> step.verb() == Verb.REOPEN)) {
            assertThat(course.roundStart()).isEqualTo(before.roundStart());
          }
        });
  }

  @Test
  void the_shares_of_time_of_all_departments_and_the_sender_add_up() {
    live(
        (walk, before, due) -> {
          Course course = walk.feedback.course();
          Duration open = Duration.ZERO;
          for (int i = 0; i < course.steps().size(); i++) {
            Instant until =
                i + 1 < course.steps().size() ? course.steps().get(i + 1).at() : walk.now;
            if (course.steps().get(i).to().open()) {
              open = open.plus(Duration.between(course.steps().get(i).at(), until));
            }
          }
          Duration shared =
              course.shares(walk.now).values().stream().reduce(Duration.ZERO, Duration::plus);
          assertThat(shared).isEqualTo(open);
          assertThat(course.shares(walk.now).values()).noneMatch(Duration::isNegative);
        });
  }

  @Test
  void the_sender_is_asked_twice_a_round_at_most_and_waited_for_no_longer_than_is_allowed() {
    live(
        (walk, before, due) -> {
          Course course = walk.feedback.course();
          assertThat(course.asked()).isLessThanOrEqualTo(Due.MOST_QUESTIONS);
          if (course.state() != State.WAITING) {
            LocalDate latest =
                Due.of(
                        new Course(course.steps().subList(0, 1)),
                        new Limits(1, 3, 10 + 2 * (Due.LONGEST_WAIT + 1), 99),
                        false,
                        CALENDAR)
                    .answer()
                    .dueOn();
            if (course.roundStart().equals(FeedbackWalk.START)) {
              assertThat(FeedbackClock.due(walk.feedback, CALENDAR).answer().dueOn())
                  .isBeforeOrEqualTo(latest);
            }
          }
        });
  }

  @Test
  void every_late_feedback_is_escalated_also_when_nobody_ever_took_it() {
    for (long seed = 0; seed < LIVES; seed++) {
      FeedbackWalk walk = new FeedbackWalk(seed, CALENDAR);
      for (int i = 0; i < STEPS && walk.feedback.state().open(); i++) {
        walk.goOn();
      }
      if (!walk.feedback.state().open() || walk.feedback.level() > 0) {
        continue;
      }
      Instant far = walk.now.plus(Duration.ofDays(200));
      for (int i = 0; i < 5; i++) {
        Look.at(walk.feedback, CALENDAR, far.plusSeconds(i), new Silent());
      }
      assertThat(walk.feedback.level()).as("life " + seed).isPositive();
    }
  }

  @Test
  void an_unassigned_feedback_is_reminded_of_a_day_before_and_escalated_when_the_day_is_over() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    FeedbackClock.keep(feedback, CALENDAR);
    assertThat(feedback.dueOn()).isEqualTo(LocalDate.parse("2026-03-09"));
    assertThat(feedback.isToBeLookedAt(Instant.parse("2026-03-05T23:59:00Z"))).isFalse();
    Look.at(feedback, CALENDAR, Instant.parse("2026-03-06T00:01:00Z"), new Silent());
    assertThat(feedback.reminded()).isTrue();
    assertThat(feedback.isToBeLookedAt(Instant.parse("2026-03-09T16:59:00Z"))).isFalse();
    assertThat(feedback.isToBeLookedAt(Instant.parse("2026-03-09T17:00:01Z"))).isTrue();
    Look.at(feedback, CALENDAR, Instant.parse("2026-03-09T17:00:01Z"), new Silent());
    assertThat(feedback.level()).isEqualTo(1);
  }

  @Test
  void the_agency_above_is_told_two_working_days_later_however_long_nobody_looked() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    Instant far = Instant.parse("2026-06-01T02:00:00Z");
    Look.at(feedback, CALENDAR, far, new Silent());
    assertThat(feedback.level()).isEqualTo(1);
    assertThat(feedback.isToBeLookedAt(far)).isFalse();
    assertThat(feedback.isToBeLookedAt(Instant.parse("2026-06-03T23:00:00Z"))).isTrue();
  }

  @Test
  void a_part_goes_on_with_the_clock_of_the_one_it_was_split_from() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    feedback.take(AN, AN, FeedbackWalk.START);
    Instant later = Instant.parse("2026-03-04T02:00:00Z");
    Feedback part = feedback.splitOff("11111111111111", Category.FEES, "Phí", AN, later);
    part.forward("B", "Thuộc B", AN, later);
    assertThat(FeedbackClock.due(part, CALENDAR).answer().dueAt())
        .isEqualTo(FeedbackClock.due(feedback, CALENDAR).answer().dueAt());
    assertThat(part.owner()).isEqualTo("B");
    assertThat(feedback.owner()).isEqualTo("A");
    assertThat(part.course().shares(later).get("A")).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void waiting_for_the_sender_stops_the_clock_and_ends_by_itself() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    feedback.take(AN, AN, FeedbackWalk.START);
    feedback.ask("Ở đâu?", AN, Instant.parse("2026-03-03T02:00:00Z"));
    FeedbackClock.keep(feedback, CALENDAR);
    assertThat(feedback.dueOn()).isNull();
    Look.at(feedback, CALENDAR, Instant.parse("2026-03-18T02:00:00Z"), new Silent());
    assertThat(feedback.state()).isEqualTo(State.IN_HAND);
    assertThat(feedback.dueOn()).isEqualTo(LocalDate.parse("2026-03-24"));
    assertThat(feedback.course().shares(Instant.parse("2026-03-18T02:00:00Z")))
        .containsEntry(Course.SENDER, Duration.ofDays(15));
  }

  @Test
  void a_holiday_added_later_moves_the_deadline() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    WorkingCalendar later =
        WorkingCalendar.of(
            List.of(
                new CalendarLayer(
                    List.of(),
                    List.of(
                        new SpecialDay(
                            LocalDate.parse("2026-03-04"),
                            DayKind.HOLIDAY,
                            "Bão",
                            "Storm",
                            null,
                            "")))));
    assertThat(FeedbackClock.due(feedback, later).answer().dueOn())
        .isEqualTo(LocalDate.parse("2026-03-10"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14})
  void it_may_be_reopened_within_the_window(int days) {
    Feedback feedback = answered();
    Instant now = FeedbackWalk.START.plus(Duration.ofDays(days));
    feedback.reopen("Vẫn thế", now);
    assertThat(feedback.course().roundStart()).isEqualTo(now);
    assertThat(feedback.officer()).isEmpty();
  }

  @Test
  void after_the_window_it_closes_and_stays_so() {
    Feedback feedback = answered();
    Instant now = FeedbackWalk.START.plus(Feedback.REOPEN_WITHIN).plusSeconds(1);
    assertThat(feedback.mayReopen(now)).isFalse();
    FeedbackClock.keep(feedback, CALENDAR);
    assertThat(feedback.isToBeLookedAt(now)).isTrue();
    Look.at(feedback, CALENDAR, now, new Silent());
    assertThat(feedback.state()).isEqualTo(State.CLOSED);
    assertThat(feedback.isToBeLookedAt(now.plus(Duration.ofDays(900)))).isFalse();
  }

  private static Feedback answered() {
    Feedback feedback = FeedbackWalk.received(Kind.REPORT, FeedbackWalk.START);
    feedback.take(AN, AN, FeedbackWalk.START);
    feedback.draft("Xin lỗi", AN, FeedbackWalk.START);
    feedback.approve("Xin lỗi", AN, FeedbackWalk.START);
    return feedback;
  }

  private static Step last(Course course) {
    return course.steps().get(course.steps().size() - 1);
  }

  private static final class Silent implements Look.Alarm {
    @Override
    public void soon(Feedback feedback) {}

    @Override
    public String late(Feedback feedback) {
      return "";
    }
  }
}
