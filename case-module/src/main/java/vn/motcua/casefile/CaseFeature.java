package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limited;
import vn.motcua.staff.Role;

/** Looking up a case, and the desk of staff who handle cases. */
@ApplicationScoped
public class CaseFeature implements PortalFeature, FormLimits {
  @Override
  public String id() {
    return "case";
  }

  @Override
  public String bundle() {
    return "vn.motcua.casefile.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(
        new CitizenTask(2, "ho-so", "case.task"), new CitizenTask(9, "thong-ke", "figures.task"));
  }

  @Override
  public List<FormLimit> formLimits() {
    return List.of(
        new FormLimit("/ho-so", Limited.LOOKUP, CaseLookup.FIELD),
        new FormLimit("/tra-cuu-nhieu-ho-so", Limited.LOOKUP, ""),
        new FormLimit("/theo-doi", Limited.LOOKUP, ""),
        new FormLimit("/bieu-mau", Limited.LOOKUP, CaseLookup.FIELD));
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(20, "ho-so", "case.area", Set.of(Role.OFFICER, Role.LEADER)),
        new StaffArea(21, "bao-cao-nam", "case.year", Set.of(Role.LEADER)));
  }
}
