package vn.motcua.search.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.text.Language;
import vn.motcua.web.PublicAddress;

/** Under what addresses, in whose name and under which licence this portal gives data away. */
@RequestScoped
class OpenDataTerms {
  private static final String SOMEBODY = "Ủy ban nhân dân tỉnh";

  @Inject private PublicAddress addresses;
  @Inject private Departments departments;

  @Inject
  @ConfigProperty(name = "portal.open-data.licence")
  private String licence;

  /** The terms of linked data with the addresses of this portal. */
  CpsvProcedure here() {
    String agency =
        departments.tree().roots().stream()
            .findFirst()
            .map((Department root) -> root.name(Language.VI))
            .orElse(SOMEBODY);
    return new CpsvProcedure(addresses.of(""), agency);
  }

  /** Its address. */
  String licence() {
    return licence;
  }
}
