package vn.motcua.staff.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.problem.TooManyTries;

/** Counts wrong tries by address, in memory, and holds up an address that goes on and on. */
final class TryBrake {
  static final int TRIES = 10;
  static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int MAX_ADDRESSES = 10_000;

  /** Wrong tries in a row, and when they are forgotten. */
  private record Tries(int count, Instant forgottenAt) {}

  private final Map<String, Tries> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  /**
   * @throws TooManyTries while the address has to wait
   */
  synchronized void check(String address, Instant now) {
    Tries tries = byAddress.get(address);
    if (tries != null && tries.count() >= TRIES && now.isBefore(tries.forgottenAt())) {
      throw new TooManyTries(Duration.between(now, tries.forgottenAt()));
    }
  }

  synchronized void failed(String address, Instant now) {
    Tries before = byAddress.remove(address); // the latest to fail is the last to be forgotten
    int count = before == null || now.isAfter(before.forgottenAt()) ? 0 : before.count();
    byAddress.put(address, new Tries(count + 1, now.plus(PAUSE)));
  }

  synchronized void passed(String address) {
    byAddress.remove(address);
  }
}
