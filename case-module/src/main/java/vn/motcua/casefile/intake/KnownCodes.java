package vn.motcua.casefile.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Departments;
import vn.motcua.procedure.Procedures;

/** Remembers which codes are known, which does not change; asks again for those that are not. */
@ApplicationScoped
public class KnownCodes {
  private static final int MOST = 50_000;

  @Inject private Procedures procedures;
  @Inject private Departments departments;
  @Inject private Calendars calendars;

  private final Set<String> knownProcedures = ConcurrentHashMap.newKeySet();
  private final Set<String> knownDepartments = ConcurrentHashMap.newKeySet();

  /**
   * What is known of all that these messages refer to. Asked beforehand: while a connection is used
   * for SQL, the entity manager would take it away.
   */
  Catalogue of(List<Parcel> parcels) {
    Set<String> unknownProcedures = new HashSet<>();
    Set<String> unknownDepartments = new HashSet<>();
    for (CaseHeader header : headers(parcels)) {
      if (!hasProcedure(header.procedure())) {
        unknownProcedures.add(header.procedure());
      }
      if (!hasDepartment(header.department())) {
        unknownDepartments.add(header.department());
      }
    }
    return new Asked(unknownProcedures, unknownDepartments, calendars);
  }

  private record Asked(
      Set<String> unknownProcedures, Set<String> unknownDepartments, Calendars calendars)
      implements Catalogue {
    @Override
    public boolean hasProcedure(String code) {
      return !unknownProcedures.contains(code);
    }

    @Override
    public boolean hasDepartment(String code) {
      return !unknownDepartments.contains(code);
    }

    @Override
    public WorkingCalendar calendar(String department) {
      return calendars.of(department);
    }
  }

  private static List<CaseHeader> headers(List<Parcel> parcels) {
    return parcels.stream()
        .flatMap(parcel -> Stream.ofNullable(parcel.message()))
        .flatMap(message -> message.events().stream())
        .flatMap(event -> Stream.ofNullable(event.header()))
        .toList();
  }

  public boolean hasProcedure(String code) {
    return known(
        knownProcedures,
        code,
        asked -> ProcedureCode.read(asked).flatMap(procedures::find).isPresent());
  }

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
}
