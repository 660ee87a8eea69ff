package vn.motcua.casefile.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.CaseTable;
import vn.motcua.casefile.store.Cases;
import vn.motcua.secret.PortalSecret;

/**
 * The permanent address of a case, for QR codes and bookmarks. It leads to the look-up with the
 * code filled in, opens nothing by itself and holds neither the code nor a secret: what stands in
 * logs and histories says nothing about the case, and who has it knows no more than who has the
 * paper it is printed on.
 */
@ApplicationScoped
public class CaseAddress {
  /** The parameter of the look-up page. */
  public static final String PARAMETER = "so";

  private static final int DIGITS = 20;

  @Inject private PortalSecret secret;
  @Inject private Cases cases;

  /** Within the portal, without a slash at the beginning. */
  public String path(long caseId) {
    return "ho-so?" + PARAMETER + "=" + marked().of(caseId);
  }

  /** The code of the case behind what an address says; empty when it says nothing. */
  public Optional<String> code(String typed) {
    OptionalLong id = marked().read(typed);
    return id.isEmpty()
        ? Optional.empty()
        : cases.read(sql -> CaseTable.find(sql, id.getAsLong())).map(CaseRow::code);
  }

  private MarkedNumber marked() {
    return new MarkedNumber(secret.keyedHash("case address"), DIGITS);
  }
}
