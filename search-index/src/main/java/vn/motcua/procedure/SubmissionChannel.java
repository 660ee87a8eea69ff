package vn.motcua.procedure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to hand in an application, with its own time limit and fees.
 *
 * @param duration the time limit in {@code unit}; null when the decision sets none
 * @param fees amounts in VND, each for a case the note explains; empty when none is stated
 * @param free true when the source says there is no fee
 * @param feeNote the source's own words on fee and time; always shown beside the amounts, because
 *     the amounts of the national catalogue are not reliable on their own
 * @param feeDoubtful true when amounts and note contradict each other or an amount is no plausible
 *     sum in VND: pages then show the note instead of the amounts
 */
public record SubmissionChannel(
    Channel channel,
    @Nullable BigDecimal duration,
    @Nullable DurationUnit unit,
    List<Long> fees,
    boolean free,
    @Nullable String feeNote,
    boolean feeDoubtful) {

  @SuppressWarnings("ConstantValue")
  public SubmissionChannel {
    fees = fees == null ? List.of() : List.copyOf(fees);
  }
}
