package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.figures.CountedCase.aCase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.store.Ending;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.Promise;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.casefile.timeline.Told;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.time.VietnamTime;

/** Counts random cases in the database, and slowly, one by one from their events. */
class CountedTwiceTest {
  private static final int CASES = 1_500;
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final EventKind[] STEPS = {
    EventKind.RECEIVED,
    EventKind.IN_PROCESS,
    EventKind.SUPPLEMENT_REQUESTED,
    EventKind.SUPPLEMENT_ANSWERED,
    EventKind.PAYMENT_REQUESTED,
    EventKind.TRANSFERRED,
    EventKind.RESULT_ISSUED,
    EventKind.RESULT_READY,
    EventKind.RETURNED,
    EventKind.NOT_ACCEPTED,
    EventKind.WITHDRAWN,
    EventKind.STOPPED,
    EventKind.CANCELLED
  };

  private final Random random = new Random(766);

  private CountedCase randomCase(int number) {
    LocalDate day = FIRST.plusDays(random.nextInt(500));
    CountedCase one =
        aCase("000.00.02.H20-240101-%04d".formatted(number))
            .of(List.of("2.000648", "1.001456", "").get(random.nextInt(3)))
            .at(List.of("000.00.02.H20", "000.00.15.H20", "Phòng lạ").get(random.nextInt(3)))
            .by(List.of(FilingChannel.values()).get(random.nextInt(3)));
    if (random.nextInt(10) == 0) {
      one.notice();
    }
    if (random.nextInt(4) > 0) {
      one.due(day.plusDays(random.nextInt(60)));
    }
    if (random.nextInt(3) == 0) {
      one.issued(day.plusDays(random.nextInt(60) - 5));
    }
    LocalDate at = day;
    one.with(EventKind.REGISTERED, at);
    int steps = random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      at = at.plusDays(random.nextInt(15));
      boolean corrects = random.nextInt(8) == 0;
      EventKind kind = STEPS[random.nextInt(STEPS.length)];
      one.with(
          kind, at, corrects || kind == EventKind.CANCELLED ? "e" + random.nextInt(i + 1) : null);
    }
    return one.done(day);
  }

  @Test
  void the_database_counts_what_folding_every_case_counts() {
    DataSource database = CaseDatabase.empty();
    List<CountedCase> cases = new ArrayList<>();
    for (int i = 1; i <= CASES; i++) {
      cases.add(randomCase(i));
    }
    CountedCases.store(database, cases);
    for (int i = 0; i < 12; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(500));
      Period period = new Period(from, from.plusDays(random.nextInt(200)));
      Map<String, Long> slow = new TreeMap<>();
      cases.forEach(one -> key(one, period).ifPresent(key -> slow.merge(key, 1L, Long::sum)));
      assertThat(quick(database, period)).as(period.toString()).isEqualTo(slow);
    }
  }

  private static Map<String, Long> quick(DataSource database, Period period) {
    Map<String, Long> counted = new TreeMap<>();
    CountedCases.count(database, period)
        .cells()
        .forEach(
            cell ->
                counted.merge(
                    String.join(
                        " ",
                        cell.department(),
                        cell.procedure(),
                        cell.channel().name(),
                        String.valueOf(cell.notice()),
                        cell.carried() ? "carried" : "new",
                        cell.standing().name()),
                    cell.count(),
                    Long::sum));
    return counted;
  }

  /** Where the case belongs; empty when it is in no figure of the period. */
  private static Optional<String> key(CountedCase one, Period period) {
    CaseStory story = CaseStory.of(one.events);
    CaseHeader header = Objects.requireNonNull(story.header());
    LocalDate entered = entered(story);
    LocalDate closed = closed(story);
    if (entered == null || entered.isAfter(period.to())) {
      return Optional.empty();
    }
    if (closed != null && closed.isBefore(entered)) {
      closed = entered;
    }
    if (closed != null && closed.isBefore(period.from())) {
      return Optional.empty();
    }
    Standing standing =
        closed != null && !closed.isAfter(period.to())
            ? settled(story)
            : unsettled(story, period.to());
    return Optional.of(
        String.join(
            " ",
            header.department(),
            header.procedure(),
            header.channel().name(),
            String.valueOf(header.notice()),
            entered.isBefore(period.from()) ? "carried" : "new",
            standing.name()));
  }

  private static @Nullable LocalDate entered(CaseStory story) {
    if (story.dates().receivedOn() != null) {
      return story.dates().receivedOn();
    }
    return switch (story.status()) {
      case REGISTERED, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED -> null;
      default ->
          story.dates().submittedOn() != null
              ? story.dates().submittedOn()
              : day(story.events().get(0).event().at());
    };
  }

  private static @Nullable LocalDate closed(CaseStory story) {
    if (story.status().endedOtherwise()) {
      return lastAt(story);
    }
    if (story.dates().issuedOn() != null) {
      return story.dates().issuedOn();
    }
    if (!story.status().hasResult()) {
      return null;
    }
    if (story.dates().recordedOn() != null) {
      return story.dates().recordedOn();
    }
    return story.dates().handedOverOn() != null ? story.dates().handedOverOn() : lastAt(story);
  }

  private static LocalDate lastAt(CaseStory story) {
    LocalDate last = day(story.events().get(story.events().size() - 1).event().at());
    for (Told told : story.events()) {
      if (!told.corrected() && told.event().kind().status().equals(Optional.of(story.status()))) {
        last = day(told.event().at());
      }
    }
    return last;
  }

  private static Standing settled(CaseStory story) {
    if (story.status().endedOtherwise()) {
      return Standing.valueOf(story.status().name());
    }
    return switch (Timeliness.of(story.dates().dueOn(due(story)), story.status(), LocalDate.MAX)
        .orElse(Timeliness.NO_DEADLINE)) {
      case EARLY -> Standing.EARLY;
      case ON_TIME -> Standing.ON_TIME;
      case LATE -> Standing.LATE;
      default -> Standing.NOT_JUDGED;
    };
  }

  private static Standing unsettled(CaseStory story, LocalDate on) {
    Instant waiting = story.waitingSince();
    if (waiting != null && !day(waiting).isAfter(on)) {
      return Standing.WAITING;
    }
    LocalDate due = due(story);
    return due != null && on.isAfter(due) ? Standing.OVERDUE : Standing.IN_TIME;
  }

  private static @Nullable LocalDate due(CaseStory story) {
    return Promise.of(story, CountedCases.CALENDAR, AfterHalt.RESTARTS).dueOn();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }

  @Test
  void numbers_in_the_table_mean_the_same_to_who_writes_and_who_counts() {
    for (CaseStatus status : CaseStatus.values()) {
      if (status.endedOtherwise()) {
        assertThat(Standing.valueOf(status.name()).number())
            .isEqualTo(Ending.valueOf(status.name()).number());
      }
    }
    for (String name : List.of("EARLY", "ON_TIME", "LATE", "NOT_JUDGED")) {
      assertThat(Standing.valueOf(name).number()).isEqualTo(Ending.valueOf(name).number());
    }
  }
}
