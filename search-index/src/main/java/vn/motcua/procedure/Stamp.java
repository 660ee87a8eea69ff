package vn.motcua.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which index and database are compared. */
public final class Stamp {
  /** Raised whenever the form of index documents changes, so that every index is rebuilt. */
  private static final int INDEX_FORMAT = 2;

  private static final int LENGTH = 32;

  private Stamp() {}

  /** The stamp as documents bear it: an index of another format agrees with no row. */
  public static String inIndex(String stamp) {
    return INDEX_FORMAT + ":" + stamp;
  }

  static String of(ProcedureStatus status, long popularity, ProcedureVersion shown) {
    String all =
        status
            + "|"
            + popularity
            + "|"
            + shown.number()
            + "|"
            + shown.decision()
            + "|"
            + shown.json();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
