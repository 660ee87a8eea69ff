package vn.motcua.procedure.importing;

/** A line that cannot be imported; the message says why, for the person who owns the file. */
final class RejectedLine extends Exception {
  private static final long serialVersionUID = 1L;

  RejectedLine(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
