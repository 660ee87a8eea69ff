package vn.motcua.procedure.posting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.SubmissionChannel;

/**
 * What a line of a list says, as digests, one for each part that has to be right on the wall. Made
 * of the content and not of its words, so that another wording of the portal changes nothing.
 */
public record Said(String name, String limits, String fees) {
  private static final int LENGTH = 16;

  /** What a line says. */
  public enum Part {
    NAME,
    LIMITS,
    FEES
  }

  static Said of(String name, List<SubmissionChannel> channels) {
    return new Said(
        digest(name, LENGTH),
        digest(each(channels, Said::limit), LENGTH),
        digest(each(channels, Said::fee), LENGTH));
  }

  /** The parts another line says otherwise. */
  Set<Part> changes(Said other) {
    Set<Part> changes = EnumSet.noneOf(Part.class);
    if (!name.equals(other.name)) {
      changes.add(Part.NAME);
    }
    if (!limits.equals(other.limits)) {
      changes.add(Part.LIMITS);
    }
    if (!fees.equals(other.fees)) {
      changes.add(Part.FEES);
    }
    return changes;
  }

  private static String each(
      List<SubmissionChannel> channels, Function<SubmissionChannel, String> part) {
    return channels.stream()
        .sorted(Comparator.comparing(SubmissionChannel::channel))
        .map(one -> one.channel() + " " + part.apply(one))
        .collect(Collectors.joining("\n"));
  }

  private static String limit(SubmissionChannel channel) {
    BigDecimal duration = channel.duration();
    return duration == null
        ? "-"
        : duration.stripTrailingZeros().toPlainString() + " " + channel.unit();
  }

  private static String fee(SubmissionChannel channel) {
    return channel.fees() + " " + channel.free() + " " + text(channel.feeNote());
  }

  private static String text(@Nullable String note) {
    return note == null ? "-" : note;
  }

  static String digest(String text, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, length);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As it is stored. */
  String stored() {
    return name + " " + limits + " " + fees;
  }

  static Said read(String stored) {
    String[] parts = stored.split(" ", 3);
    return new Said(parts[0], parts[1], parts[2]);
  }
}
