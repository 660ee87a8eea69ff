package vn.motcua.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.casefile.detail.CaseDetails;
import vn.motcua.casefile.form.FormChoice;

/**
 * The answer to a look-up.
 *
 * @param updatedAt when the software of the agency was last heard of
 * @param silent whether it should have been heard of since
 * @param details null without the second factor
 * @param forms those the applicant gets; none without the second factor
 * @param address the permanent one, within the portal
 */
public record LookedUp(
    PublicCase found,
    CaseStanding standing,
    Instant updatedAt,
    boolean silent,
    @Nullable CaseDetails details,
    List<FormChoice> forms,
    String address) {}
