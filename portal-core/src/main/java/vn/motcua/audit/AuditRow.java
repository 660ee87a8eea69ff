package vn.motcua.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param nonce random, so that no two entries are alike
 * @param before keyed hash in hexadecimal digits
 * @param after keyed hash in hexadecimal digits
 */
public record AuditRow(
    long nonce,
    Instant at,
    String who,
    AuditVerb verb,
    String object,
    String id,
    String reason,
    @Nullable String before,
    @Nullable String after) {}
