package vn.motcua.audit;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the staff did. No values of personal data belong here: what a thing was before
 * and after is kept as a keyed hash only, by which a text can be recognised and nothing read.
 *
 * @param who of the staff, or the name of a program
 * @param object kind of thing, for instance {@code search-desk}; {@code audit.object.<kind>} in the
 *     texts says it in words
 * @param id of the thing
 * @param reason why, as somebody gave it, or empty
 * @param before what it was; null when it was not there, or was only read
 * @param after what it is; null when it is no longer there, or was only read
 */
public record AuditEntry(
    String who,
    AuditVerb verb,
    String object,
    String id,
    String reason,
    @Nullable String before,
    @Nullable String after) {

  /** Somebody was shown a thing. */
  public static AuditEntry read(String who, String object, String id, String reason) {
    return new AuditEntry(who, AuditVerb.READ, object, id, reason, null, null);
  }

  /** A thing was made, changed or removed, as before and after say. */
  public static AuditEntry changed(
      String who,
      String object,
      String id,
      String reason,
      @Nullable String before,
      @Nullable String after) {
    AuditVerb verb =
        before == null ? AuditVerb.CREATE : after == null ? AuditVerb.REMOVE : AuditVerb.CHANGE;
    return new AuditEntry(who, verb, object, id, reason, before, after);
  }
}
