package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody typed it, in a form or in JSON; nothing is checked yet.
 *
 * @param department code of the agency whose calendar it is for; absent or empty for the country
 * @param date as in 2026-12-31; of hours their first day
 * @param kind HOLIDAY, IN_LIEU, SWAP, EXTRA, CLOSED or HOURS
 * @param otherDay of a swap: the day that is worked instead
 * @param week of hours: Monday to Sunday between semicolons, {@code 7:00-11:30, 13:30-17:00;…}
 * @param cutOff of hours: as in 15:00
 * @param version of the entry this was made from; absent for a new one
 */
public record TypedEntry(
    @Nullable String department,
    @Nullable String date,
    @Nullable String kind,
    @Nullable String nameVi,
    @Nullable String nameEn,
    @Nullable String otherDay,
    @Nullable String source,
    @Nullable String week,
    @Nullable String cutOff,
    @Nullable Integer version) {}
