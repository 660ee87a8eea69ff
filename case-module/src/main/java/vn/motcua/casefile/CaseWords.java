package vn.motcua.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Keys of the texts that say how a case stands.
 *
 * @param sentence where it is
 * @param next what happens next and when, and what the citizen has to do
 * @param timeliness whether in time; null where there is nothing to judge
 */
public record CaseWords(String sentence, String next, @Nullable String timeliness) {
  static CaseWords of(PublicCase found) {
    return new CaseWords(
        "case.status." + found.status(),
        "case.next." + found.status(),
        found.timeliness() == null ? null : "case.timeliness." + found.timeliness());
  }
}
