package vn.motcua.casefile.store;

import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;

/** Whose turn it is; lists of staff go by it. */
public enum Phase {
  /** The agency is at work. */
  OPEN,
  /** The applicant has something to do. */
  WAITING,
  /** The result is signed, but not entered into the one-stop software. */
  ISSUED,
  /** The result waits to be collected. */
  READY,
  ENDED;

  static Phase of(CaseStory story) {
    CaseStatus status = story.status();
    if (status.endedOtherwise() || status == CaseStatus.RETURNED) {
      return ENDED;
    }
    if (status == CaseStatus.RESULT_READY) {
      return READY;
    }
    if (story.dates().issuedOn() != null) {
      return ISSUED;
    }
    return status.waitsForCitizen() ? WAITING : OPEN;
  }
}
