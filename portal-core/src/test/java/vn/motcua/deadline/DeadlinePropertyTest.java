package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.time.VietnamTime;

/** What holds for every deadline, on calendars and receipts made up from a seed that is told. */
class DeadlinePropertyTest {
  private static final int TRIES = 500;

  /** A made-up case. */
  private record Case(RawCalendar facts, LocalDateTime received, TimeLimit limit, Halt halt) {
    static Case of(long seed, LimitUnit unit) {
      Random random = new Random(seed);
      LocalDateTime received = someTime(random);
      LocalDateTime asked = received.plusMinutes(random.nextInt(20_000));
      LocalDateTime supplied = asked.plusMinutes(random.nextInt(20_000));
      int most = unit == LimitUnit.MONTH ? 5 : unit == LimitUnit.YEAR ? 2 : 25;
      return new Case(
          RawCalendar.random(random),
          received,
          new TimeLimit(random.nextInt(most), unit),
          new Halt(instant(asked), instant(supplied)));
    }

    private static LocalDateTime someTime(Random random) {
      return RawCalendar.someDay(random).atStartOfDay().plusMinutes(random.nextInt(1440));
    }

    Deadline deadline() {
      return Deadline.of(facts.calendar(), limit, instant(received));
    }

    Deadline halted(AfterHalt after) {
      return Deadline.of(facts.calendar(), limit, instant(received), List.of(halt), after);
    }
  }

  /** Says something of a case. */
  private interface Property {
    void check(Case made, Random random);
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(VietnamTime.ZONE).toInstant();
  }

  private static Instant due(Deadline deadline) {
    return Objects.requireNonNull(deadline.dueAt());
  }

  private static List<DynamicTest> holds(Property property) {
    return List.of(LimitUnit.values()).stream()
        .map(unit -> DynamicTest.dynamicTest(unit.name(), () -> check(unit, property)))
        .toList();
  }

  private static void check(LimitUnit unit, Property property) {
    for (long seed = 0; seed < TRIES; seed++) {
      Case made = Case.of(seed, unit);
      try {
        property.check(made, new Random(-seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + ": " + made, broken);
      }
    }
  }

  @TestFactory
  List<DynamicTest> it_agrees_with_somebody_who_watches_the_clock() {
    return holds(
        (made, random) ->
            assertThat(due(made.deadline()))
                .isEqualTo(new SlowOracle(made.facts).due(made.limit, made.received, List.of())));
  }

  @TestFactory
  List<DynamicTest> it_agrees_about_time_that_is_not_counted() {
    return holds(
        (made, random) -> {
          if (made.limit.unit() == LimitUnit.MONTH || made.limit.unit() == LimitUnit.YEAR) {
            return;
          }
          SlowOracle oracle = new SlowOracle(made.facts);
          LocalDateTime until =
              LocalDateTime.ofInstant(Objects.requireNonNull(made.halt.until()), VietnamTime.ZONE);
          SlowOracle.Standing standing =
              new SlowOracle.Standing(
                  LocalDateTime.ofInstant(made.halt.from(), VietnamTime.ZONE),
                  oracle.counts(until));
          assertThat(due(made.halted(AfterHalt.GOES_ON)))
              .isEqualTo(oracle.due(made.limit, made.received, List.of(standing)));
        });
  }

  @TestFactory
  List<DynamicTest> a_holiday_more_never_brings_it_forward() {
    return holds(
        (made, random) -> {
          LocalDate day = RawCalendar.someDay(random);
          Deadline after =
              Deadline.of(made.facts.withOff(day).calendar(), made.limit, instant(made.received));
          assertThat(due(after)).isAfterOrEqualTo(due(made.deadline()));
        });
  }

  @TestFactory
  List<DynamicTest> a_working_saturday_more_never_puts_it_off() {
    return holds(
        (made, random) -> {
          LocalDate day = RawCalendar.someDay(random);
          Deadline after =
              Deadline.of(made.facts.withExtra(day).calendar(), made.limit, instant(made.received));
          assertThat(due(after)).isBeforeOrEqualTo(due(made.deadline()));
        });
  }

  @TestFactory
  List<DynamicTest> who_comes_later_is_never_served_sooner() {
    return holds(
        (made, random) -> {
          Instant later = instant(made.received).plus(Duration.ofMinutes(random.nextInt(5_000)));
          assertThat(due(Deadline.of(made.facts.calendar(), made.limit, later)))
              .isAfterOrEqualTo(due(made.deadline()));
        });
  }

  @TestFactory
  List<DynamicTest> waiting_for_the_applicant_never_brings_it_forward() {
    return holds(
        (made, random) -> {
          assertThat(due(made.halted(AfterHalt.GOES_ON))).isAfterOrEqualTo(due(made.deadline()));
          boolean sameLength = made.limit.unit().compareTo(LimitUnit.MONTH) < 0;
          assertThat(due(made.halted(AfterHalt.RESTARTS)))
              .isAfterOrEqualTo(due(sameLength ? made.halted(AfterHalt.GOES_ON) : made.deadline()));
        });
  }

  @TestFactory
  List<DynamicTest> a_count_that_restarts_is_one_from_the_day_of_the_supplement() {
    return holds(
        (made, random) ->
            assertThat(made.halted(AfterHalt.RESTARTS).dueAt())
                .isEqualTo(
                    Deadline.of(
                            made.facts.calendar(),
                            made.limit,
                            Objects.requireNonNull(made.halt.until()))
                        .dueAt()));
  }

  @TestFactory
  List<DynamicTest> the_explanation_names_every_day_once_and_adds_up() {
    return holds(
        (made, random) -> {
          for (Deadline deadline : List.of(made.deadline(), made.halted(AfterHalt.GOES_ON))) {
            List<LocalDate> dates = deadline.days().stream().map(DayLine::date).toList();
            assertThat(dates.get(0)).isEqualTo(made.received.toLocalDate());
            assertThat(dates.get(dates.size() - 1)).isEqualTo(deadline.dueOn());
            assertThat(dates).isEqualTo(dates.get(0).datesUntil(next(dates)).toList());
            if (made.limit.unit() == LimitUnit.WORKING_DAY
                || made.limit.unit() == LimitUnit.CALENDAR_DAY) {
              assertThat(deadline.days().stream().mapToInt(DayLine::number).max())
                  .hasValue(made.limit.amount());
            }
            if (made.limit.unit().hours()) {
              assertThat(deadline.days().stream().mapToInt(DayLine::minutes).sum())
                  .isEqualTo(made.limit.amount() * 60);
            }
          }
        });
  }

  private static LocalDate next(List<LocalDate> dates) {
    return dates.get(dates.size() - 1).plusDays(1);
  }
}
