package vn.motcua.appointment.booking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where an appointment stands, and the one table of what may follow. */
public enum AppointmentState {
  /** Taken for some minutes while somebody fills in the form. */
  HELD,
  BOOKED,
  /** An officer has set out to the home. */
  ON_THE_WAY,
  /** Has come to the centre and has a number. */
  ARRIVED,
  /** The number is called. */
  CALLED,
  SERVED,
  NO_SHOW,
  CANCELLED,
  /** The hold was not confirmed in time. */
  EXPIRED;

  private static final Map<AppointmentState, Map<Step, AppointmentState>> NEXT =
      new EnumMap<>(AppointmentState.class);

  static {
    NEXT.put(HELD, Map.of(Step.CONFIRM, BOOKED, Step.EXPIRE, EXPIRED));
    NEXT.put(
        BOOKED,
        Map.of(
            Step.CANCEL, CANCELLED,
            Step.MOVE, BOOKED,
            Step.CHANGE, BOOKED,
            Step.CHECK_IN, ARRIVED,
            Step.SET_OUT, ON_THE_WAY,
            Step.MISS, NO_SHOW));
    NEXT.put(ON_THE_WAY, Map.of(Step.SERVE, SERVED, Step.NOT_AT_HOME, BOOKED, Step.MISS, NO_SHOW));
    NEXT.put(ARRIVED, Map.of(Step.CALL, CALLED, Step.MISS, NO_SHOW));
    NEXT.put(CALLED, Map.of(Step.CALL, CALLED, Step.SERVE, SERVED, Step.MISS, NO_SHOW));
    NEXT.put(NO_SHOW, Map.of(Step.CHECK_IN, ARRIVED)); // came late after all
  }

  /** What can be done with an appointment. */
  public enum Step {
    HOLD,
    CONFIRM,
    EXPIRE,
    CANCEL,
    MOVE,
    CHANGE,
    CHECK_IN,
    WALK_IN,
    CALL,
    SERVE,
    MISS,
    SET_OUT,
    NOT_AT_HOME
  }

  /** Where the step leads; empty when it may not be taken from here. */
  public Optional<AppointmentState> after(Step step) {
    return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(step));
  }

  /** Whether the citizen may still cancel, move or change it. */
  public boolean open() {
    return this == BOOKED;
  }
}
