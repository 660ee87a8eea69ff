package vn.motcua.audit;

import java.util.List;

/**
 * What a check of the whole audit found.
 *
 * @param checked sealed entries
 * @param faults the first of them, in the order of the chain
 * @param head the last seal, to be noted down outside the portal; whoever has an older one can tell
 *     that nothing before it was changed
 */
public record Verification(long checked, List<AuditFault> faults, String head) {
  public boolean whole() {
    return faults.isEmpty();
  }
}
