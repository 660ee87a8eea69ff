package vn.motcua.place;

import java.util.Set;

/**
 * A name of a commune, of today or as it was. Names are folded and without their kind.
 *
 * @param kind {@code phuong}, {@code xa}, …
 * @param accented its whole name in lower case
 * @param district empty when there is none
 * @param provinces those it may be said to be in
 */
record PlaceRow(
    Commune commune,
    boolean former,
    String name,
    String kind,
    String accented,
    String district,
    Set<String> provinces) {}
