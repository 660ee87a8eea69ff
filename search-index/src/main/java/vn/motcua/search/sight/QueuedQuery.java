package vn.motcua.search.sight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A query in the queue.
 *
 * @param query without accents
 * @param people how many different ones at least, in its busiest week; never fewer than five
 * @param lastDay in Vietnam
 * @param mark how it was settled; null while it is not
 */
public record QueuedQuery(
    String query,
    QueryKind kind,
    int people,
    long searches,
    long withoutResult,
    long clicks,
    LocalDate lastDay,
    @Nullable QueryMark mark) {}
