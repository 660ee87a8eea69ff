package vn.motcua.protection.challenge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/**
 * The way for whose browser runs no script: instead of work, time. A ticket is given out at once
 * and holds after a while, once, for the client it was given to.
 */
final class Ticket {
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12})\\.([0-9a-f]{32})\\.([0-9a-f]{64})");

  private final KeyedHash signatures;
  private final Clock clock;
  private final Duration wait;

  /** One that was read. */
  record Held(String name, Instant from, Instant until) {}

  Ticket(PortalSecret secret, Clock clock, Duration wait) {
    this.clock = clock;
    this.wait = wait;
    signatures = secret.keyedHash("waiting tickets");
  }

  String issue(String client) {
    long from = clock.instant().plus(wait).getEpochSecond();
    String name = Work.random();
    return from + "." + name + "." + signatures.hex(Long.toString(from), name, client);
  }

  /** Empty for what was not given out here to this client, or too long ago. */
  Optional<Held> read(String sent, String client) {
    Matcher form = FORM.matcher(sent);
    if (!form.matches()) {
      return Optional.empty();
    }
    String right = signatures.hex(form.group(1), form.group(2), client);
    Instant from = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
    Held held = new Held(form.group(2), from, from.plus(GOOD_FOR));
    boolean ours =
        MessageDigest.isEqual(
            right.getBytes(StandardCharsets.US_ASCII),
            form.group(3).getBytes(StandardCharsets.US_ASCII));
    return ours && clock.instant().isBefore(held.until()) ? Optional.of(held) : Optional.empty();
  }
}
