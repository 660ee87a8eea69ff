package vn.motcua.casefile.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.casefile.timeline.TestEvents.at;
import static vn.motcua.casefile.timeline.TestEvents.because;
import static vn.motcua.casefile.timeline.TestEvents.correcting;
import static vn.motcua.casefile.timeline.TestEvents.details;
import static vn.motcua.casefile.timeline.TestEvents.event;
import static vn.motcua.casefile.timeline.TestEvents.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.calendar.VietnamDays;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.AfterHalt;

class CaseStoryTest {
  private static final WorkingCalendar VIETNAM = WorkingCalendar.of(List.of(VietnamDays.layer()));
  private static final List<EventKind> KINDS = List.of(EventKind.values());
  private static final int SEEDS = 300;

  private static CaseStory of(CaseEvent... events) {
    return CaseStory.of(List.of(events));
  }

  @TestFactory
  Stream<DynamicTest> any_permutation_and_duplication_of_the_events_gives_the_same_story() {
    return LongStream.range(0, SEEDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> sameStory(seed)));
  }

  private static void sameStory(long seed) {
    Random random = new Random(seed);
    List<CaseEvent> events = madeUp(random);
    CaseStory inOrder = CaseStory.of(events);
    for (int i = 0; i < 10; i++) {
      List<CaseEvent> shuffled = new ArrayList<>(events);
      IntStream.range(0, random.nextInt(events.size() + 1))
          .forEach(any -> shuffled.add(events.get(random.nextInt(events.size()))));
      Collections.shuffle(shuffled, random);
      assertThat(CaseStory.of(shuffled)).isEqualTo(inOrder);
    }
  }

  /** Of any kinds, many at the same moment, some correcting others, in circles too. */
  private static List<CaseEvent> madeUp(Random random) {
    List<CaseEvent> events = new ArrayList<>();
    int count = 1 + random.nextInt(15);
    for (int i = 0; i < count; i++) {
      EventKind kind = KINDS.get(random.nextInt(KINDS.size()));
      String time = "2026-03-0%dT0%d:00".formatted(1 + random.nextInt(9), random.nextInt(3));
      CaseEvent made =
          kind == EventKind.DETAILS
              ? details("e" + i, time, "2026-03-2" + random.nextInt(9), random.nextBoolean())
              : on("2026-03-1" + random.nextInt(9), event("e" + i, kind, time));
      events.add(random.nextInt(4) == 0 ? correcting("e" + random.nextInt(count), made) : made);
    }
    return events;
  }

  @Test
  void an_event_that_comes_late_lands_at_its_own_time() {
    CaseStory story =
        of(
            event("3", EventKind.RETURNED, "2026-03-10T09:00"),
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
            event("2", EventKind.IN_PROCESS, "2026-03-03T09:00"));
    assertThat(story.status()).isEqualTo(CaseStatus.RETURNED);
    assertThat(story.events()).extracting(told -> told.event().id()).containsExactly("1", "2", "3");
  }

  @Test
  void a_correction_counts_and_what_it_corrects_is_kept() {
    CaseStory story =
        of(
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
            event("2", EventKind.WITHDRAWN, "2026-03-03T09:00"),
            correcting("2", event("3", EventKind.IN_PROCESS, "2026-03-03T09:00")));
    assertThat(story.status()).isEqualTo(CaseStatus.IN_PROCESS);
    assertThat(story.events())
        .extracting(told -> told.event().id() + " " + told.corrected())
        .containsExactly("1 false", "3 false", "2 true");
  }

  @Test
  void what_is_cancelled_did_not_happen() {
    CaseStory story =
        of(
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
            event("2", EventKind.STOPPED, "2026-03-03T09:00"),
            correcting("2", event("3", EventKind.CANCELLED, "2026-03-04T09:00")));
    assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void a_transfer_waits_until_it_is_accepted_and_the_holder_changes_only_then() {
    CaseEvent here = at("000.00.02.H20", event("1", EventKind.IN_PROCESS, "2026-03-02T09:00"));
    CaseEvent sent = at("000.00.15.H20", event("2", EventKind.TRANSFERRED, "2026-03-03T09:00"));
    CaseEvent taken =
        at("000.00.15.H20", event("3", EventKind.TRANSFER_ACCEPTED, "2026-03-05T09:00"));

    CaseStory waiting = of(here, sent);
    assertThat(waiting.waitingTransfer().orElseThrow().unit()).isEqualTo("000.00.15.H20");
    assertThat(waiting.holder()).extracting(CaseStory.Holder::unit).isEqualTo("000.00.02.H20");
    CaseStory accepted = of(here, sent, taken);
    assertThat(accepted.waitingTransfer()).isEmpty();
    assertThat(accepted.holder()).extracting(CaseStory.Holder::unit).isEqualTo("000.00.15.H20");
  }

  @Test
  void a_recall_and_the_sending_on_are_both_to_be_seen_with_the_reason() {
    CaseStory story =
        of(
            at("000.00.15.H20", event("1", EventKind.TRANSFERRED, "2026-03-03T09:00")),
            because("wrong process", event("2", EventKind.RECALLED, "2026-03-04T09:00")),
            at("000.00.16.H20", event("3", EventKind.TRANSFERRED, "2026-03-04T10:00")));
    assertThat(story.transfers())
        .extracting(Transfer::unit, Transfer::state, Transfer::reason)
        .containsExactly(
            tuple("000.00.15.H20", Transfer.State.RECALLED, "wrong process"),
            tuple("000.00.16.H20", Transfer.State.WAITING, null));
  }

  @Test
  void only_the_first_apology_counts() {
    CaseStory story =
        of(
            on("2026-03-20", event("1", EventKind.APOLOGY, "2026-03-09T09:00")),
            on("2026-03-30", event("2", EventKind.APOLOGY, "2026-03-19T09:00")));
    assertThat(story.apology().orElseThrow().newDay()).isEqualTo("2026-03-20");
  }

  @Test
  void issued_recorded_and_handed_over_are_three_days() {
    CaseDates dates =
        of(
                event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
                on("2026-03-05", event("2", EventKind.RESULT_ISSUED, "2026-03-06T09:00")),
                event("3", EventKind.RESULT_READY, "2026-03-09T09:00"),
                event("4", EventKind.RETURNED, "2026-03-12T09:00"))
            .dates();
    assertThat(dates.issuedOn()).isEqualTo("2026-03-05");
    assertThat(dates.recordedOn()).isEqualTo("2026-03-09");
    assertThat(dates.handedOverOn()).isEqualTo("2026-03-12");
  }

  private static CaseStory supplemented() {
    return of(
        details("d", "2026-03-02T09:00", "2026-03-11", false),
        event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
        event("2", EventKind.SUPPLEMENT_REQUESTED, "2026-03-04T09:00"),
        event("3", EventKind.SUPPLEMENT_ANSWERED, "2026-03-09T09:00"));
  }

  @Test
  void after_missing_papers_came_the_clock_restarts_or_goes_on_as_the_rule_says() {
    CaseStory story = supplemented();
    assertThat(Promise.of(story, VIETNAM, AfterHalt.RESTARTS))
        .extracting(Promise::dueOn, Promise::counted)
        .containsExactly(LocalDate.parse("2026-03-18"), true);
    assertThat(Promise.of(story, VIETNAM, AfterHalt.GOES_ON).dueOn()).isEqualTo("2026-03-16");
    assertThat(DaysTaken.until(LocalDate.parse("2026-03-10"), story, VIETNAM)).contains(3);
  }

  @Test
  void a_new_day_that_was_told_counts_more_than_one_that_was_counted() {
    CaseStory story =
        of(
            details("d", "2026-03-02T09:00", "2026-03-11", false),
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
            event("2", EventKind.SUPPLEMENT_REQUESTED, "2026-03-04T09:00"),
            on("2026-03-17", event("3", EventKind.SUPPLEMENT_ANSWERED, "2026-03-09T09:00")));
    assertThat(Promise.of(story, VIETNAM, AfterHalt.RESTARTS))
        .extracting(Promise::dueOn, Promise::counted)
        .containsExactly(LocalDate.parse("2026-03-17"), false);
  }

  @Test
  void while_the_applicant_is_asked_the_promise_stays_as_it_was_told() {
    CaseStory story =
        of(
            details("d", "2026-03-02T09:00", "2026-03-11", false),
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"),
            event("2", EventKind.SUPPLEMENT_REQUESTED, "2026-03-04T09:00"));
    assertThat(story.waitingSince()).isEqualTo(at("2026-03-04T09:00"));
    assertThat(Promise.of(story, VIETNAM, AfterHalt.RESTARTS).dueOn()).isEqualTo("2026-03-11");
  }

  @Test
  void a_notice_has_no_deadline_whatever_was_told() {
    CaseStory story =
        of(
            details("d", "2026-03-02T09:00", "2026-03-11", true),
            event("1", EventKind.RECEIVED, "2026-03-02T09:00"));
    assertThat(Promise.of(story, VIETNAM, AfterHalt.RESTARTS).dueOn()).isNull();
    assertThat(Timeliness.of(story.dates(), story.status(), LocalDate.parse("2030-01-01")))
        .contains(Timeliness.NO_DEADLINE);
  }

  @Test
  void the_days_counted_end_on_the_day_that_is_promised() {
    CaseStory story = supplemented();
    for (AfterHalt after : AfterHalt.values()) {
      assertThat(Promise.explained(story, VIETNAM, after).orElseThrow().dueOn())
          .isEqualTo(Promise.of(story, VIETNAM, after).dueOn());
    }
  }
}
