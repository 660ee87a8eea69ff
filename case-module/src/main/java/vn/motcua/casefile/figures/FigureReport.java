package vn.motcua.casefile.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period.
 *
 * @param to last day, never in the future; what is in process is judged at its end
 * @param countedAt what came later is not in it
 * @param tooFew whether what is asked for is so narrow that nothing is told: the total is null and
 *     there are no lines then
 * @param notices one-way notices received, which have no deadline and no result; in no other number
 */
public record FigureReport(
    LocalDate from,
    LocalDate to,
    Instant countedAt,
    FigureFilter filter,
    boolean tooFew,
    @Nullable FigureLine total,
    Notices notices,
    Reconciliation reconciliation,
    List<FigureLine> departments,
    List<FigureLine> fields,
    List<FigureLine> channels,
    List<FigureLine> procedures) {

  /** Notices received, by the way they came. */
  public record Notices(long received, long counter, long online, long postal) {}
}
