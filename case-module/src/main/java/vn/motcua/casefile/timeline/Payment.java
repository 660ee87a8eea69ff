package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that has to be paid before the case goes on.
 *
 * @param amount in VND; null when only the notice that was sent says it
 * @param doneAt null while it is not paid
 */
public record Payment(
    @Nullable Long amount,
    @Nullable String reason,
    Instant askedAt,
    @Nullable LocalDate dueOn,
    @Nullable Instant doneAt) {
  Payment done(Instant at) {
    return new Payment(amount, reason, askedAt, dueOn, at);
  }
}
