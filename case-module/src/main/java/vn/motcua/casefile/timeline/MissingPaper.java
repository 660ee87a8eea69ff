package vn.motcua.casefile.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A paper that was asked for.
 *
 * @param name in the words of the request
 * @param form name or address of the form to fill in; null when there is none
 */
public record MissingPaper(String name, @Nullable String form) {}
