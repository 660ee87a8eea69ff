package vn.motcua.casefile;

import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Timeliness;

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
        next(found),
        found.timeliness() == null ? null : "case.timeliness." + found.timeliness());
  }

  /** While the agency is at work, the promise decides what can be said of the day. */
  private static String next(PublicCase found) {
    CaseStatus status = found.status();
    Timeliness timeliness = found.timeliness();
    boolean atWork = status == CaseStatus.RECEIVED || status == CaseStatus.IN_PROCESS;
    if (atWork && timeliness == Timeliness.OVERDUE && found.amends() != PublicCase.Amends.NONE) {
      return "case.next." + found.amends();
    }
    return atWork && (timeliness == Timeliness.OVERDUE || timeliness == Timeliness.NO_DEADLINE)
        ? "case.next." + timeliness
        : "case.next." + status;
  }
}
