package vn.motcua.protection.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something goes: so many times at once, and as many again spread evenly over the time.
 *
 * @param name tells its buckets from those of other limits
 */
public record Limit(String name, long times, Duration within) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,5})([smhd])");

  /**
   * Reads {@code 30/10m}: thirty times in ten minutes; also s, h, d.
   *
   * @throws IllegalArgumentException when it is written otherwise; names the limit
   */
  public static Limit parse(String name, String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "portal.limit." + name + " must be like 30/10m (or s, h, d) or off, not: " + text);
    }
    long number = Long.parseLong(form.group(2));
    Duration within =
        switch (form.group(3)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return new Limit(name, Long.parseLong(form.group(1)), within);
  }

  /** The same for another purpose, with buckets of its own. */
  public Limit times(String purpose, long factor) {
    return new Limit(name + "." + purpose, times * factor, within);
  }

  /** In the time of one token. */
  public Duration each() {
    return within.dividedBy(times);
  }

  Bandwidth bandwidth() {
    return Bandwidth.builder().capacity(times).refillGreedy(times, within).build();
  }
}
