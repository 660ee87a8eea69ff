package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** Who stands behind the agency code of a case, also after agencies were merged. */
@ApplicationScoped
public class Agencies {
  private static final int LONGEST_CHAIN = 5;

  @Inject private Departments departments;
  @Inject private Clock clock;

  /**
   * An agency that went into another.
   *
   * @param former its name, or its code when the name is not known
   * @param now name of the agency that took over
   */
  public record Merger(String former, String now) {}

  /** Empty while the agency exists, or when the portal does not know it. */
  public Optional<Merger> merger(AgencyCode code, Language language) {
    Department known = known(code);
    if (known == null) {
      return Optional.empty();
    }
    Department now = today(known);
    if (now.equals(known)) {
      return renumbered(code, known)
          ? Optional.of(new Merger(code.value(), known.name(language)))
          : Optional.empty();
    }
    return Optional.of(new Merger(known.name(language), now.name(language)));
  }

  /** The agency to turn to now: the one of the code, or whoever took over from it. */
  public Optional<Department> responsible(AgencyCode code) {
    return Optional.ofNullable(known(code)).map(this::today);
  }

  /** The agency itself, otherwise the ministry or province at the top when that is closed. */
  private @Nullable Department known(AgencyCode code) {
    return departments
        .find(code)
        .or(() -> departments.find(code.top()).filter(top -> top.closed(today())))
        .orElse(null);
  }

  private Department today(Department department) {
    Department now = department;
    for (int i = 0; i < LONGEST_CHAIN && now.closed(today()) && now.successor() != null; i++) {
      Optional<Department> next = departments.named(now.successor());
      if (next.isEmpty()) {
        return now;
      }
      now = next.get();
    }
    return now;
  }

  /** A former code of an agency; the short and long form of a province are no such thing. */
  private static boolean renumbered(AgencyCode code, Department department) {
    return !department.code().equals(code.value()) && department.kind() != Department.Kind.PROVINCE;
  }

  private LocalDate today() {
    return VietnamTime.today(clock);
  }
}
