package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Calendars have changed: whoever stores days computed from them computes those again. Every node
 * says so, asynchronously ({@code @ObservesAsync}), once it counts by the new calendars; it is not
 * said of changes made while the node was down. So who stores such days also stores the revision
 * they were computed with, and makes good at start.
 *
 * @param revision now in force
 * @param owners codes of agencies whose calendars changed, with those below them; with an empty one
 *     among them, all calendars
 * @param from deadlines that end before this day are as they were
 */
public record CalendarChanged(long revision, Set<String> owners, LocalDate from) {}
