package vn.motcua.casefile.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  Parcel checked(Parcel parcel, Role role) {
    CaseMessage message = parcel.message();
    return message == null || may(message.code().agency(), role)
        ? parcel
        : Parcel.refused(
            parcel.raw(),
            List.of(
                FieldProblem.of(
                    "code", "case.message.not-yours", message.code().agency().value())));
  }

  boolean may(AgencyCode agency, Role role) {
    return judged.computeIfAbsent(
        agency, one -> above(one).stream().anyMatch(above -> rights.may(role, above)));
  }

  /**
   * The agency and those it is a unit of by its code: {@code 001.02.03.H20}, {@code 000.02.03.H20}…
   */
  public static List<AgencyCode> above(AgencyCode agency) {
    List<AgencyCode> all = new ArrayList<>();
    all.add(agency);
    String[] groups = agency.longForm().value().split("\\.", -1);
    for (int i = 0; i < groups.length - 1; i++) {
      groups[i] = "0".repeat(groups[i].length());
      AgencyCode one = new AgencyCode(String.join(".", groups));
      if (!all.contains(one)) {
        all.add(one);
      }
    }
    all.add(agency.top());
    return all;
  }
}
