package vn.motcua.attachment;

/** What a scanner says of a file. Only {@link Clean} is clean. */
sealed interface Verdict {
  /** It knows nothing against it. */
  record Clean() implements Verdict {}

  /**
   * It found something.
   *
   * @param finding the scanner's name for it
   */
  record Infected(String finding) implements Verdict {}

  /** It did not answer, or not to the question. */
  record Away(String reason) implements Verdict {}

  /** This installation has none. */
  record NoScanner() implements Verdict {}

  /** What is recorded. */
  default AttachmentState state() {
    if (this instanceof Clean) {
      return AttachmentState.CLEAN;
    }
    if (this instanceof Infected) {
      return AttachmentState.INFECTED;
    }
    return this instanceof NoScanner ? AttachmentState.UNSCANNED : AttachmentState.PENDING;
  }
}
