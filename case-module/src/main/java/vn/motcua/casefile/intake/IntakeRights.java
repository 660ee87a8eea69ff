package vn.motcua.casefile.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.casefile.store.CodeChain;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.FieldProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/**
 * For which cases the program or person who asks may tell something: those whose code begins with
 * an agency of theirs. A unit belongs to its agency by its code, also when nobody has listed it.
 */
@RequestScoped
public class IntakeRights {
  @Inject private Rights rights;

  private final Map<AgencyCode, Boolean> judged = new HashMap<>();

  /** The parcel, or its refusal. */
  public Parcel checked(Parcel parcel, Role... roles) {
    CaseMessage message = parcel.message();
    return message == null || may(message.code().agency(), roles)
        ? parcel
        : Parcel.refused(
            parcel.raw(),
            List.of(
                FieldProblem.of(
                    "code", "case.message.not-yours", message.code().agency().value())));
  }

  boolean may(AgencyCode agency, Role... roles) {
    return judged.computeIfAbsent(
        agency, one -> CodeChain.above(one).stream().anyMatch(above -> mayAny(above, roles)));
  }

  private boolean mayAny(AgencyCode agency, Role... roles) {
    return Arrays.stream(roles).anyMatch(role -> rights.may(role, agency));
  }
}
