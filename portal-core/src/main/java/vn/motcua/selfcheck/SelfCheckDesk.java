package vn.motcua.selfcheck;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;

/** Whose findings the person who asks may see. */
@RequestScoped
public class SelfCheckDesk {
  static final Role[] READERS = {Role.LEADER, Role.AUDITOR};

  @Inject private Rights rights;

  /**
   * The departments of whoever asks, in long and short form; null for all, which includes what
   * belongs to none.
   */
  public @Nullable List<String> departments() {
    Scope scope = rights.scope(READERS);
    return scope instanceof Scope.Of of
        ? of.departments().stream().flatMap(SelfCheckDesk::forms).distinct().sorted().toList()
        : null;
  }

  private static Stream<String> forms(AgencyCode code) {
    return Stream.of(code.value(), code.longForm().value(), code.shortForm().value());
  }
}
