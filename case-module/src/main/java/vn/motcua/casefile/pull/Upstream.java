package vn.motcua.casefile.pull;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.CaseMessage;
import vn.motcua.casefile.store.CodeChain;
import vn.motcua.code.AgencyCode;

/**
 * One-stop software that is asked what is new.
 *
 * @param token for {@code Authorization: Bearer}; empty when it wants none
 * @param agency it may tell of cases whose code begins with this agency, its units included
 */
record Upstream(String name, URI address, String token, Duration every, AgencyCode agency) {
  boolean mayTellOf(@Nullable CaseMessage message) {
    return message == null || CodeChain.above(message.code().agency()).contains(agency);
  }

  /** Shows no token, whoever logs it. */
  @Override
  public String toString() {
    return name;
  }
}
