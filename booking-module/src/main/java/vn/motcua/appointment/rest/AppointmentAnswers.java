package vn.motcua.appointment.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers get. Times carry Vietnam's offset. */
final class AppointmentAnswers {
  private AppointmentAnswers() {}

  /** What can be booked, and where. */
  public record ServiceAnswer(
      String code, String name, int minutes, int mostPeople, List<Place> centres) {}

  /** A centre at which a service can be had. */
  public record Place(
      String code, String name, @Nullable String address, boolean counter, boolean home) {}

  /**
   * Free times by day.
   *
   * @param days only those with a free time
   */
  public record Slots(String service, String centre, int people, List<Day> days) {}

  /** The free times of a day. */
  public record Day(LocalDate date, List<Slot> slots) {}

  /**
   * A free time.
   *
   * @param end of a visit: of the window within which the officer comes
   * @param free how many appointments like it there is room for
   */
  public record Slot(String start, String end, int free) {}

  /**
   * A hold.
   *
   * @param hold confirms it
   * @param desk where at the centre
   */
  public record HoldAnswer(
      String hold,
      String status,
      String service,
      String centre,
      String desk,
      boolean home,
      String start,
      String end,
      int people,
      String expiresAt) {}

  /**
   * A booking.
   *
   * @param more codes of procedures, or else services, it is for besides
   * @param secret moves and cancels it; only told when it is made
   */
  public record BookingAnswer(
      String reference,
      @Nullable String secret,
      String status,
      String statusText,
      String service,
      String serviceName,
      String centre,
      String centreName,
      String desk,
      boolean home,
      String start,
      String end,
      int people,
      @Nullable String procedure,
      List<String> more) {}
}
