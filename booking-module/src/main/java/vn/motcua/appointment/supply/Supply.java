package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.calendar.Calendars;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.time.VietnamTime;

/** What can be booked where, and the slots made of it. */
@ApplicationScoped
public class Supply {
  private static final String ALL = "*";
  private static final int FURTHEST = 130;

  @Inject private BookingSql database;
  @Inject private Departments departments;
  @Inject private Calendars calendars;
  @Inject private Clock clock;

  private final SlotSync sync = new SlotSync(new SecureRandom());

  /** Where a service can be had: a centre that is open to the public, and whether at home too. */
  public record Place(Department centre, boolean counter, boolean home) {}

  /** All services that can be booked, in their order. */
  public List<Service> services() {
    return all().stream().filter(Service::active).toList();
  }

  /** All services in their order, those that can no longer be booked among them. */
  public List<Service> all() {
    return database.read(SupplyTable::services);
  }

  public Optional<Service> service(String code) {
    return services().stream().filter(service -> service.code().equals(code)).findFirst();
  }

  /** The service of an appointment. */
  public Service service(Sql sql, long id) throws SQLException {
    return SupplyTable.services(sql).stream()
        .filter(service -> service.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The same with what it is for besides.
   *
   * @param more codes of services
   */
  public Service service(Sql sql, long id, List<String> more) throws SQLException {
    return together(SupplyTable.services(sql), id, more);
  }

  /** A service and others in one; what is no longer known adds nothing. */
  public static Service together(List<Service> all, long id, List<String> more) {
    Service whole = all.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    for (String code : more) {
      Service next = all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
      whole = next == null ? whole : whole.and(next);
    }
    return whole;
  }

  /**
   * The services for a procedure: those for its code, else for its field, else for all; and those
   * at home that are for all.
   */
  public List<Service> servicesFor(ProcedureCode code, ProcedureContent content) {
    List<Service> all = services();
    List<Service> named =
        all.stream()
            .filter(
                service ->
                    service.groups().contains(code.national().value())
                        || service.groups().contains(code.value()))
            .toList();
    String field = content.field();
    List<Service> byField =
        field == null
            ? List.of()
            : all.stream().filter(service -> service.groups().contains(field)).toList();
    List<Service> general = all.stream().filter(service -> service.groups().contains(ALL)).toList();
    List<Service> best = !named.isEmpty() ? named : !byField.isEmpty() ? byField : general;
    Set<Service> chosen = new LinkedHashSet<>(best);
    chosen.addAll(general.stream().filter(service -> atHome(service)).toList());
    return List.copyOf(chosen);
  }

  private boolean atHome(Service service) {
    return places(service).stream().anyMatch(Place::home);
  }

  /** Where a service can be had, by code of the centre. */
  public List<Place> places(Service service) {
    Map<String, List<Desk>> desks =
        database.read(sql -> SupplyTable.desksFor(sql, service)).stream()
            .collect(Collectors.groupingBy(Desk::centre));
    List<Place> places = new ArrayList<>();
    for (Department centre : centres()) {
      List<Desk> here = desks.getOrDefault(centre.code(), List.of());
      if (!here.isEmpty()) {
        places.add(new Place(centre, has(here, Desk.Kind.COUNTER), has(here, Desk.Kind.HOME)));
      }
    }
    return places;
  }

  private static boolean has(List<Desk> desks, Desk.Kind kind) {
    return desks.stream().anyMatch(desk -> desk.kind() == kind);
  }

  /** The centres that are open to the public, by code. */
  public List<Department> centres() {
    LocalDate today = VietnamTime.today(clock);
    return departments.all().stream()
        .filter(one -> one.kind() == Department.Kind.SERVICE_CENTRE && !one.closed(today))
        .toList();
  }

  public Optional<Department> centre(String code) {
    return AgencyCode.typed(code).flatMap(departments::find);
  }

  /** All desks of all centres. */
  public List<Desk> desks() {
    return database.read(SupplyTable::desks);
  }

  /** Whether a desk does a service. */
  public boolean does(Desk desk, Service service) {
    return database.read(sql -> SupplyTable.desksFor(sql, service)).stream()
        .anyMatch(one -> one.id() == desk.id());
  }

  /** Brings the slots of all desks in line with their hours. Returns how many changed. */
  public int bringInLine() {
    return desks().stream().mapToInt(this::bringInLine).sum();
  }

  /** Brings the slots of a desk in line with its hours, from today to its horizon. */
  public int bringInLine(Desk desk) {
    LocalDate today = VietnamTime.today(clock);
    LocalDate last = today.plusDays(desk.horizonDays() + 1L);
    return database.change(
        sql ->
            sync.bring(
                sql,
                desk,
                SlotPlan.of(
                    desk,
                    calendars.of(desk.centre()),
                    SupplyTable.days(sql, desk.id(), today),
                    today,
                    last),
                today.atStartOfDay(VietnamTime.ZONE).toInstant(),
                // further than any horizon: what was made for a longer one goes
                today.plusDays(FURTHEST).atStartOfDay(VietnamTime.ZONE).toInstant()));
  }
}
