package vn.motcua.casefile.store;

import java.util.Set;

/**
 * Something new was stored of these cases; fired within the transaction that stores it, while they
 * are locked.
 */
public record CasesTold(Set<Long> ids) {
  public CasesTold {
    ids = Set.copyOf(ids);
  }
}
