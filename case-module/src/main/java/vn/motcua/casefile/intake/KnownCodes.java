package vn.motcua.casefile.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Departments;
import vn.motcua.procedure.Procedures;

/** Remembers which codes are known, which does not change; asks again for those that are not. */
@ApplicationScoped
public class KnownCodes implements Catalogue {
  private static final int MOST = 50_000;

  @Inject private Procedures procedures;
  @Inject private Departments departments;
  @Inject private Calendars calendars;

  private final Set<String> knownProcedures = ConcurrentHashMap.newKeySet();
  private final Set<String> knownDepartments = ConcurrentHashMap.newKeySet();

  @Override
  public boolean hasProcedure(String code) {
    return known(
        knownProcedures,
        code,
        asked -> ProcedureCode.read(asked).flatMap(procedures::find).isPresent());
  }

  @Override
  public boolean hasDepartment(String code) {
    return known(
        knownDepartments,
        code,
        asked -> AgencyCode.typed(asked).flatMap(departments::find).isPresent());
  }

  private static boolean known(Set<String> known, String code, Predicate<String> ask) {
    if (known.contains(code)) {
      return true;
    }
    boolean found = ask.test(code);
    if (found && known.size() < MOST) {
      known.add(code);
    }
    return found;
  }

  @Override
  public WorkingCalendar calendar(String department) {
    return calendars.of(department);
  }
}
