package vn.motcua.procedure.importing;

/** A line that cannot be imported; the message says why, for the person who owns the file. */
public final class RejectedLine extends Exception {
  private static final long serialVersionUID = 1L;

  public RejectedLine(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
