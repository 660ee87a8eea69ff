package vn.motcua.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that CDI can proxy: {@link Clock#system} gives a final class. */
class InjectableClock extends Clock {
  private final Clock clock;

  InjectableClock() {
    this(Clock.systemUTC());
  }

  InjectableClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }
}
