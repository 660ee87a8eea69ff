package vn.motcua.search.sight;

import java.time.LocalDate;

/**
 * Counts of a query in a week, as they are added to the table.
 *
 * @param week its Monday
 * @param people how many different ones at least; the other numbers are to be added
 */
record CountedQuery(
    LocalDate week,
    Source source,
    String query,
    int people,
    int searches,
    int withoutResult,
    int clicks,
    LocalDate lastDay) {}
