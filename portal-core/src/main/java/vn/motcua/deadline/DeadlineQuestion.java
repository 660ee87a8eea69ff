package vn.motcua.deadline;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks: until when, if it is received then? As typed; nothing is checked yet.
 *
 * @param department code of an agency; absent or empty for the country's calendar
 * @param received in Vietnam, as in 2026-11-20T15:01 or 20/11/2026 15:01; absent or empty for now
 * @param unit a {@link LimitUnit}
 */
record DeadlineQuestion(
    @Nullable String department,
    @Nullable String received,
    @Nullable String amount,
    @Nullable String unit) {}
