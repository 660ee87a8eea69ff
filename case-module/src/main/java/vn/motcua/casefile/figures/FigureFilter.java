package vn.motcua.casefile.figures;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * What is counted; empty for everything.
 *
 * @param department code of an agency, with all below it
 * @param field name of a field of procedures
 * @param procedure code of a procedure
 * @param channel name of a {@link FilingChannel}
 */
public record FigureFilter(String department, String field, String procedure, String channel) {
  static final FigureFilter ALL = new FigureFilter("", "", "", "");

  /**
   * As an address asks.
   *
   * @throws InvalidInput for a channel that does not exist
   */
  static FigureFilter typed(UnaryOperator<@Nullable String> parameter) {
    FigureFilter filter =
        new FigureFilter(
            line(parameter.apply("department")),
            line(parameter.apply("field")),
            line(parameter.apply("procedure")),
            line(parameter.apply("channel")));
    if (!filter.channel.isEmpty()
        && Arrays.stream(FilingChannel.values()).noneMatch(filter::sameChannel)) {
      throw new InvalidInput("channel", "figures.bad-channel");
    }
    return filter;
  }

  private static String line(@Nullable String typed) {
    return TypedText.line(Objects.toString(typed, ""));
  }

  boolean sameChannel(FilingChannel other) {
    return channel.isEmpty() || channel.equals(other.name());
  }

  /** Whether it tells apart more than what every department reports anyway. */
  boolean narrow() {
    return !(field.isEmpty() && procedure.isEmpty() && channel.isEmpty());
  }
}
