package vn.motcua.casedirectory;

import java.util.Optional;
import vn.motcua.code.CaseCode;

/**
 * The cases the portal knows, for features that deal with a case without knowing the feature that
 * keeps them: routing of feedback, booking of a collection. Injected as an {@code
 * Instance<CaseDirectory>}: without the case feature there is none.
 */
public interface CaseDirectory {
  /** Empty when the portal has no copy of it, which does not mean that there is no such case. */
  Optional<CaseStanding> find(CaseCode code);
}
