package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.appointment.booking.FreeDay.FreeTime;
import vn.motcua.problem.PortalProblem;

/** Finds other times for bookings whose time is no more, and moves them there. */
@ApplicationScoped
public class Rearranging {
  private static final int PROPOSALS = 4;
  private static final Duration BEFORE = Duration.ofDays(7);
  private static final Duration AFTER = Duration.ofDays(14);

  @Inject private DayBook days;
  @Inject private Bookings bookings;

  /** How many were moved, and for how many there was no time within two weeks. */
  public record Moved(int moved, int left) {}

  /**
   * The free times of the same service at the same centre that are nearest to a booking, by time.
   */
  public List<FreeTime> proposals(Appointment one) {
    return nearest(one).limit(PROPOSALS).sorted(Comparator.comparing(FreeTime::startsAt)).toList();
  }

  private Stream<FreeTime> nearest(Appointment one) {
    return FreeDay.of(
            bookings.offersFor(one, one.startsAt().minus(BEFORE), one.startsAt().plus(AFTER)))
        .stream()
        .flatMap(day -> day.times().stream())
        .filter(time -> !time.startsAt().equals(one.startsAt()))
        .sorted(distance(one.startsAt()));
  }

  private static Comparator<FreeTime> distance(Instant from) {
    return Comparator.<FreeTime, Duration>comparing(
            time -> Duration.between(time.startsAt(), from).abs())
        .thenComparing(FreeTime::startsAt);
  }

  /**
   * Moves all of a centre to the nearest time there is, each in a transaction of its own, and tells
   * the people. Whoever booked first gets the nearest; where there are only fewer places now, who
   * booked last has to go.
   */
  public Moved all(String centre, String who) {
    int moved = 0;
    Set<Long> tried = new HashSet<>();
    List<Appointment> closed =
        days.closed(centre).stream().sorted(Comparator.comparing(Appointment::id)).toList();
    for (Appointment one : closed) {
      tried.add(one.id());
      moved += moved(one, who) ? 1 : 0;
    }
    while (true) {
      Appointment last =
          days.conflicts(centre).stream()
              .filter(one -> !tried.contains(one.id()))
              .max(Comparator.comparing(Appointment::id))
              .orElse(null);
      if (last == null) {
        return new Moved(moved, days.conflicts(centre).size());
      }
      tried.add(last.id());
      moved += moved(last, who) ? 1 : 0;
    }
  }

  /** To the nearest time nobody else takes meanwhile. */
  private boolean moved(Appointment one, String who) {
    for (FreeTime time : nearest(one).limit(PROPOSALS).toList()) {
      try {
        bookings.move(one, time.startsAt(), who);
        return true;
      } catch (PortalProblem gone) {
        if (!gone.key().equals("slot-taken") && !gone.key().equals("booked-that-day")) {
          return false; // changed or cancelled meanwhile; the list shows what is left
        }
      }
    }
    return false;
  }
}
