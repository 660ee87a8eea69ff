package vn.motcua.search.suggest;

import org.jspecify.annotations.Nullable;

/**
 * Something to offer while someone types.
 *
 * @param code of a procedure; null for anything else
 * @param href where it leads, within the portal, beginning with a slash
 * @param count how many procedures a field has; 0 for anything else
 */
public record Suggestion(String text, @Nullable String code, Kind kind, String href, long count) {

  /** What is offered. */
  public enum Kind {
    /** A procedure by its title. */
    PROCEDURE,
    /** A thematic field, leading to its procedures. */
    FIELD,
    /** What people call it; leads to a search. */
    NEED,
    /** A life event, leading to its procedures in order. */
    EVENT
  }
}
