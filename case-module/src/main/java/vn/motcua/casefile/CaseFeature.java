package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limited;

/** Looking up a case. */
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
    return List.of(new CitizenTask(2, "ho-so", "case.task"));
  }

  @Override
  public List<FormLimit> formLimits() {
    return List.of(new FormLimit("/ho-so", Limited.LOOKUP, CaseLookup.FIELD));
  }
}
