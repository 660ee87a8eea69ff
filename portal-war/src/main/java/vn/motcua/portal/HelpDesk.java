package vn.motcua.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;
import vn.motcua.department.Departments;
import vn.motcua.time.VietnamTime;

/**
 * Whom the foot of every page names for help: the province's service centre. Remembered, so that a
 * page costs no query for it and still shows it while the database is away.
 */
@Named
@ApplicationScoped
public class HelpDesk {
  private static final Logger LOG = Logger.getLogger(HelpDesk.class.getName());
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_WHEN_UNKNOWN = Duration.ofSeconds(10);

  @Inject private Departments departments;
  @Inject private Clock clock;

  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Department department;
  private volatile Instant askAgain = Instant.MIN;

  /** Null until the departments are known. */
  public @Nullable Department getDepartment() {
    if (clock.instant().isAfter(askAgain) && asking.tryLock()) {
      try {
        ask();
      } finally {
        asking.unlock();
      }
    }
    return department;
  }

  /** The telephone number for a link: digits and plus only. */
  public String getPhoneDigits() {
    Department known = department;
    return known == null ? "" : Objects.toString(known.phone(), "").replaceAll("[^0-9+]", "");
  }

  private void ask() {
    try {
      choose(departments.all(), VietnamTime.today(clock)).ifPresent(found -> department = found);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "The service centre is not known just now", away);
    }
    askAgain = clock.instant().plus(department == null ? KEPT_WHEN_UNKNOWN : KEPT);
  }

  /** The first open service centre that is not a commune's. */
  static Optional<Department> choose(List<Department> all, LocalDate today) {
    return all.stream()
        .filter(one -> one.kind() == Kind.SERVICE_CENTRE && !one.closed(today))
        .filter(one -> all.stream().noneMatch(other -> isCommuneAbove(other, one)))
        .findFirst();
  }

  private static boolean isCommuneAbove(Department other, Department one) {
    return other.kind() == Kind.COMMUNE && other.code().equals(one.parent());
  }
}
