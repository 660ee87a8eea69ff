package vn.motcua.procedure.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ContentJson;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.importing.CatalogueLine;
import vn.motcua.procedure.importing.RejectedLine;

/**
 * What was handed in beside the latest version decided, in force already or not.
 *
 * @param before null for a procedure not known, or repealed
 * @param after what an approval would make of it
 * @param base digest of all versions there were, empty for none
 */
record Compared(
    Difference difference, @Nullable ProcedureContent before, ProcedureContent after, String base) {

  /**
   * Compares a line, or the end of a procedure when the line is empty.
   *
   * @throws RejectedLine when the line cannot be laid over what is known
   */
  static Compared of(String line, @Nullable Procedure known) throws RejectedLine {
    ProcedureVersion latest = known == null ? null : known.history().get(0);
    String base = known == null ? "" : digest(known);
    ProcedureContent stored = latest == null ? null : latest.content();
    boolean repealed = latest != null && latest.decision().kind() == PublicationKind.REPEAL;
    if (line.isEmpty()) {
      if (stored == null) {
        throw new RejectedLine("there is no such procedure to repeal");
      }
      return new Compared(repealed ? Difference.SAME : Difference.GONE, stored, stored, base);
    }
    ProcedureContent after = CatalogueLine.parse(line).over(stored);
    if (stored == null || repealed) {
      return new Compared(Difference.NEW, null, after, base);
    }
    boolean same = ContentJson.write(after).equals(ContentJson.write(stored));
    return new Compared(same ? Difference.SAME : Difference.CHANGED, stored, after, base);
  }

  String name() {
    return after.name();
  }

  private static String digest(Procedure procedure) {
    StringBuilder all = new StringBuilder();
    for (ProcedureVersion version : procedure.history()) {
      all.append(version.number()).append(version.decision()).append(version.json()).append('|');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
