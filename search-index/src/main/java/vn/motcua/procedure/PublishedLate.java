package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.selfcheck.Thresholds;

/**
 * What was published later after its decision was signed than may be, in working days of the
 * country. Where nobody knows when it was signed, what was published after it took effect.
 */
@ApplicationScoped
public class PublishedLate {
  static final String ID = "published-late";

  /** What came along when the procedure was first known here is not judged. */
  private static final String LATER =
      "SELECT p.code, v.decision_date, v.effective_from,"
          + " DATE(v.recorded_at + INTERVAL 7 HOUR) AS published"
          + " FROM procedure_version v JOIN procedure_ p ON p.id = v.procedure_id"
          + " WHERE COALESCE(v.decision_date, v.effective_from)"
          + " < DATE(v.recorded_at + INTERVAL 7 HOUR)"
          + " AND v.recorded_at > (SELECT MIN(o.recorded_at) + INTERVAL 1 DAY"
          + " FROM procedure_version o WHERE o.procedure_id = v.procedure_id)";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Calendars calendars;
  @Inject private Thresholds thresholds;

  /** A version that was published after its decision. */
  record Version(
      String code,
      @Nullable LocalDate signed,
      @Nullable LocalDate effective,
      LocalDate published) {}

  /** The versions that were. */
  @Transactional
  public List<Found> all(LocalDate today) {
    WorkingCalendar calendar = calendars.ofTheCountry();
    Map<String, Integer> limits = thresholds.of(ID, today);
    List<?> rows = em.createNativeQuery(LATER).getResultList();
    return rows.stream()
        .flatMap(row -> judge(read((Object[]) row), calendar, limits).stream())
        .toList();
  }

  private static Version read(Object[] row) {
    LocalDate published = day(row[3]);
    return new Version(
        String.valueOf(row[0]),
        day(row[1]),
        day(row[2]),
        published == null ? LocalDate.MAX : published);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }

  /**
   * @param limits {@code working} days after the day of signing, {@code days} after it took effect
   */
  static Optional<Found> judge(
      Version version, WorkingCalendar calendar, Map<String, Integer> limits) {
    LocalDate signed = version.signed();
    LocalDate effective = version.effective();
    if (signed != null) {
      int passed = calendar.workingDays(signed, version.published());
      return found(version, signed, passed - limits.getOrDefault("working", 0));
    }
    if (effective != null) {
      long passed = ChronoUnit.DAYS.between(effective, version.published());
      return found(version, effective, passed - limits.getOrDefault("days", 0));
    }
    return Optional.empty();
  }

  private static Optional<Found> found(Version version, LocalDate since, long late) {
    return late <= 0
        ? Optional.empty()
        : Optional.of(new Found("", version.code(), "thu-tuc/" + version.code(), since, late));
  }
}
