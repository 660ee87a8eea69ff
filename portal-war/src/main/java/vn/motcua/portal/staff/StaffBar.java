package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Identity;
import vn.motcua.web.StaffMember;

/** Above every page of staff: who is signed in, and until when. */
@Named
@RequestScoped
public class StaffBar {
  private static final int ROLES_SHOWN = 3;

  @Inject private StaffMember staff;
  @Inject private StaffWords words;
  @Inject private Clock clock;

  public boolean isPresent() {
    return staff.isPresent() && staff.identity().session().isPresent();
  }

  public String getName() {
    return staff.name();
  }

  /** The roles, each once, without departments. */
  public String getRoles() {
    List<String> roles =
        staff.identity().grants().stream().map(Grant::role).distinct().map(words::role).toList();
    return roles.stream().limit(ROLES_SHOWN).collect(Collectors.joining(", "))
        + (roles.size() > ROLES_SHOWN ? "…" : "");
  }

  /** When the person is signed out unless they do something. */
  public String getUntil() {
    return words.hour(until());
  }

  /** Seconds until then, for the script that warns. */
  public long getLeft() {
    return Math.max(0, Duration.between(clock.instant(), until()).toSeconds());
  }

  private Instant until() {
    return staff.identity().session().map(Identity.Term::until).orElse(Instant.EPOCH);
  }
}
