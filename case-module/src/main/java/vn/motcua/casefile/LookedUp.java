package vn.motcua.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.casefile.detail.CaseDetails;

/**
 * The answer to a look-up.
 *
 * @param updatedAt when the software of the agency was last heard of
 * @param silent whether it should have been heard of since
 * @param details null without the second factor
 */
public record LookedUp(
    PublicCase found,
    CaseStanding standing,
    Instant updatedAt,
    boolean silent,
    @Nullable CaseDetails details) {}
