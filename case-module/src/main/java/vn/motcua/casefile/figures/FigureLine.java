package vn.motcua.casefile.figures;

import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.FilingChannel;

/**
 * A line of figures. carriedOver + received = resolved + notAccepted + withdrawn + stopped +
 * inProcess.
 *
 * @param code of the department or procedure; empty for several together and for the sum
 * @param carriedOver came before the period, and was open when it began
 * @param resolved early + onTime + late + notJudged
 * @param notJudged resolved, without a promised day or a known day of issue
 * @param inProcess inTime + overdue + waiting, at the end of the period
 * @param waiting for the applicant
 * @param inTimePercent of what was resolved and judged, how much was early or on time
 * @param pace how long results took; null of fewer than 20
 */
public record FigureLine(
    String code,
    String name,
    long carriedOver,
    long received,
    long receivedCounter,
    long receivedOnline,
    long receivedPostal,
    long resolved,
    long early,
    long onTime,
    long late,
    long notJudged,
    long notAccepted,
    long withdrawn,
    long stopped,
    long inProcess,
    long inTime,
    long overdue,
    long waiting,
    @Nullable Double inTimePercent,
    @Nullable Pace pace) {

  static FigureLine of(String code, String name, Tally tally, @Nullable Pace pace) {
    return new FigureLine(
        code,
        name,
        tally.carried(),
        tally.received(),
        tally.received(FilingChannel.COUNTER),
        tally.received(FilingChannel.ONLINE),
        tally.received(FilingChannel.POSTAL),
        tally.resolved(),
        tally.of(Standing.EARLY),
        tally.of(Standing.ON_TIME),
        tally.of(Standing.LATE),
        tally.of(Standing.NOT_JUDGED),
        tally.of(Standing.NOT_ACCEPTED),
        tally.of(Standing.WITHDRAWN),
        tally.of(Standing.STOPPED),
        tally.inProcess(),
        tally.of(Standing.IN_TIME),
        tally.of(Standing.OVERDUE),
        tally.of(Standing.WAITING),
        tally.inTimePercent(),
        pace);
  }

  /** What came. */
  public long came() {
    return carriedOver + received;
  }

  /** Ended without a result. */
  public long ended() {
    return notAccepted + withdrawn + stopped;
  }
}
