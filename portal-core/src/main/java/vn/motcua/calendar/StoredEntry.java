package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry as it is stored.
 *
 * @param version rises with each change; a change names the version it was made from
 * @param owner code of the agency whose calendar it is in, which those below it share; empty for
 *     the whole country
 * @param date of hours: their first day
 * @param removed true when it has no effect any more; undo brings it back
 */
public record StoredEntry(
    long id,
    int version,
    String owner,
    LocalDate date,
    EntryContent content,
    String changedBy,
    Instant changedAt,
    boolean removed) {}
