package vn.motcua.plugin;

import java.util.regex.Pattern;

/**
 * A reference that people type into the search box although it has a page of its own, for instance
 * the code of a case. It is never searched for: it leads to its page, which takes it by POST, so
 * that it stands in no address and no log. A feature offers a CDI bean of this type for each.
 */
public interface DirectEntry {
  /** The page, within the portal, without the leading slash. */
  String path();

  /** Name of the field of the form the page answers. */
  String field();

  /**
   * What the whole of it looks like, also with its end missing, in the letters of {@link
   * vn.motcua.text.TypedText#codeLetters}. Used in the browser as well: no spaces, and only what
   * Java and ECMAScript understand alike.
   */
  Pattern shape();
}
