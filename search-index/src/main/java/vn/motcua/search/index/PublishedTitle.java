package vn.motcua.search.index;

import org.jspecify.annotations.Nullable;

/**
 * A procedure in force, as far as help while searching needs it.
 *
 * @param boost from 1 upwards, as {@link Boost} counts it
 */
public record PublishedTitle(String code, String name, @Nullable String field, double boost) {}
