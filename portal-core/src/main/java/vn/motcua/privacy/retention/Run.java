package vn.motcua.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The work on one kind of data on one day.
 *
 * @param claim whoever goes on with the work names the one they got
 * @param done rows so far
 * @param endedAt empty while it goes on, or waits to be gone on with
 */
public record Run(
    long id,
    LocalDate day,
    String kind,
    Instant before,
    long claim,
    long done,
    Optional<Instant> endedAt) {}
