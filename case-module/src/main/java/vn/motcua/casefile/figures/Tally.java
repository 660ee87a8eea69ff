package vn.motcua.casefile.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.FilingChannel;

/** Cases counted: how they came, and how they stood at the end of the period. */
final class Tally {
  private final Map<FilingChannel, Long> received = new EnumMap<>(FilingChannel.class);
  private final Map<Standing, Long> standing = new EnumMap<>(Standing.class);
  private long carried;

  static Tally of(Collection<Cell> cells) {
    Tally tally = new Tally();
    cells.forEach(tally::add);
    return tally;
  }

  void add(Cell cell) {
    carried += cell.carried();
    received.merge(cell.channel(), cell.received(), Long::sum);
    cell.standing().forEach((one, count) -> standing.merge(one, count, Long::sum));
  }

  void add(Tally other) {
    carried += other.carried;
    other.received.forEach((channel, count) -> received.merge(channel, count, Long::sum));
    other.standing.forEach((one, count) -> standing.merge(one, count, Long::sum));
  }

  long carried() {
    return carried;
  }

  long received() {
    return received.values().stream().mapToLong(Long::longValue).sum();
  }

  long received(FilingChannel channel) {
    return received.getOrDefault(channel, 0L);
  }

  long of(Standing... kinds) {
    long sum = 0;
    for (Standing kind : kinds) {
      sum += standing.getOrDefault(kind, 0L);
    }
    return sum;
  }

  /** There is a result. */
  long resolved() {
    return of(Standing.EARLY, Standing.ON_TIME, Standing.LATE, Standing.NOT_JUDGED);
  }

  long inProcess() {
    return of(Standing.WAITING, Standing.OVERDUE, Standing.IN_TIME);
  }

  /** What came: carried over and new. */
  long came() {
    return carried + received();
  }

  /** What became of it. */
  long became() {
    return resolved()
        + of(Standing.NOT_ACCEPTED, Standing.WITHDRAWN, Standing.STOPPED)
        + inProcess();
  }

  /** Of the results that had a promised day, in percent to one decimal; null of none. */
  @Nullable Double inTimePercent() {
    long kept = of(Standing.EARLY, Standing.ON_TIME);
    long judged = kept + of(Standing.LATE);
    return judged == 0 ? null : Math.floor(1000.0 * kept / judged) / 10;
  }
}
