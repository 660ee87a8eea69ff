package vn.motcua.privacy.request;

import java.util.Map;
import java.util.Set;

/** Where a request is; {@code privacy.request.state.…} says it in words. */
public enum RequestState {
  OPEN,
  /** What is to be erased was chosen; a second person has to approve. */
  PROPOSED,
  DONE,
  REFUSED;

  private static final Map<RequestState, Set<RequestState>> NEXT =
      Map.of(OPEN, Set.of(PROPOSED, DONE, REFUSED), PROPOSED, Set.of(OPEN, DONE, REFUSED));

  boolean leadsTo(RequestState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  public boolean ended() {
    return this == DONE || this == REFUSED;
  }
}
