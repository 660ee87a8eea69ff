package vn.motcua.appointment.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers send. None of it shows what it holds, whoever logs it. */
final class AppointmentRequests {
  private AppointmentRequests() {}

  /**
   * A time to be held.
   *
   * @param service code of the service; may be left out when a procedure is named
   * @param centre code of the service centre
   * @param start with its offset, {@code 2026-11-23T09:15:00+07:00}
   * @param people how many come together; 1 when left out
   * @param procedure code of the procedure
   * @param more codes of procedures or services to be done in the same go, at the same desk
   * @param requestId made up by the caller: the same again gives the same hold
   */
  public record NewHold(
      @Nullable String service,
      @Nullable String centre,
      @Nullable String start,
      @Nullable Integer people,
      @Nullable String procedure,
      @Nullable String requestId,
      @Nullable List<String> more) {}

  /**
   * A hold to be made a booking of.
   *
   * @param hold as the hold gave it
   * @param phone or mail, or both; for a visit the telephone
   * @param address of a visit
   * @param commune code of the commune of today, when the address may lie in several
   * @param code that was sent, for a visit
   */
  public record NewBooking(
      @Nullable String hold,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String mail,
      @Nullable String address,
      @Nullable String commune,
      @Nullable String code) {
    @Override
    public String toString() {
      return "NewBooking";
    }
  }

  /** What opens a booking. */
  public record BookingKey(@Nullable String reference, @Nullable String secret) {
    @Override
    public String toString() {
      return "BookingKey";
    }
  }

  /** Another time for a booking. */
  public record Move(@Nullable String secret, @Nullable String start) {
    @Override
    public String toString() {
      return "Move";
    }
  }

  /** Other ways to reach a person. */
  public record NewContact(
      @Nullable String secret,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String mail,
      @Nullable String address) {
    @Override
    public String toString() {
      return "NewContact";
    }
  }
}
