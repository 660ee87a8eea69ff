package vn.motcua.appointment.day;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.DayBook;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** The day at a centre, for who receives people there. */
@Named
@RequestScoped
public class DaySheet {
  static final Role[] ROLES = {Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR};

  private static final int LONGEST_NAME = 100;

  @Inject private DayBook days;
  @Inject private Bookings bookings;
  @Inject private Supply supply;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable Department centre;
  private LocalDate day = LocalDate.EPOCH;
  private @Nullable Appointment done;
  private @Nullable List<Appointment> appointments;

  @PostConstruct
  void read() {
    day = typedDay().orElse(VietnamTime.today(clock));
    String code = typed("centre");
    List<Department> mine = getCentres();
    centre =
        mine.stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElse(mine.isEmpty() ? null : mine.get(0));
  }

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      done = perform(typed("action"));
    } catch (PortalProblem told) {
      flaws.tell(told, typed("action").equals("walk-in") ? "person" : "reference");
    }
  }

  private @Nullable Appointment perform(String action) {
    return switch (action) {
      case "check-in" -> checkIn();
      case "walk-in" -> walkIn();
      case "call" -> step(Step.CALL);
      case "serve" -> step(Step.SERVE);
      case "miss" -> step(Step.MISS);
      case "set-out" -> step(Step.SET_OUT);
      case "not-at-home" -> step(Step.NOT_AT_HOME);
      default -> null;
    };
  }

  private Appointment checkIn() {
    String typed = typed("reference");
    Appointment known =
        typed.isEmpty() && !typed("id").isEmpty()
            ? days.get(id())
            : bookings
                .find(Bookings.reference("reference", typed))
                .filter(found -> found.contact() != null)
                .orElseThrow(() -> new InvalidInput("reference", "booking.day.unknown"));
    require(known.centre());
    return days.checkIn(known, staff.name());
  }

  private Appointment step(Step step) {
    Appointment known = days.get(id());
    require(known.centre());
    return days.step(known, step, staff.name());
  }

  private Appointment walkIn() {
    String name = TypedText.line(typed("person"));
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("person", "booking.flaw.name");
    }
    Desk desk =
        getDesks().stream()
            .filter(one -> String.valueOf(one.id()).equals(typed("desk")))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("desk", "booking.day.desk.missing"));
    Service service =
        supply.services().stream()
            .filter(one -> supply.does(desk, one))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("desk", "booking.day.desk.missing"));
    require(desk.centre());
    return days.walkIn(desk, service, name, staff.name());
  }

  private void require(String code) {
    AgencyCode agency = new AgencyCode(code);
    for (Role role : ROLES) {
      if (rights.may(role, agency)) {
        return;
      }
    }
    throw new PortalProblem(403, "forbidden");
  }

  private long id() {
    String typed = typed("id");
    if (!typed.matches("\\d{1,18}")) {
      throw new PortalProblem(404, "not-found");
    }
    return Long.parseLong(typed);
  }

  private Optional<LocalDate> typedDay() {
    try {
      return Optional.of(LocalDate.parse(typed("day")));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** The centres whose days the person may see. */
  public List<Department> getCentres() {
    return supply.centres().stream()
        .filter(one -> rights.mayRead(new AgencyCode(one.code()), ROLES))
        .toList();
  }

  public @Nullable Department getCentre() {
    return centre;
  }

  public LocalDate getDay() {
    return day;
  }

  public boolean isToday() {
    return day.equals(VietnamTime.today(clock));
  }

  /** The counters and visiting officers of the centre. */
  public List<Desk> getDesks() {
    Department place = centre;
    return place == null
        ? List.of()
        : supply.desks().stream()
            .filter(desk -> desk.centre().equals(place.code()) && desk.active())
            .toList();
  }

  /** The appointments of a desk that day. */
  public List<Appointment> of(Desk desk) {
    return all().stream().filter(one -> one.desk() == desk.id()).toList();
  }

  private List<Appointment> all() {
    Department place = centre;
    List<Appointment> known = appointments;
    if (known == null) {
      known = place == null ? List.of() : days.day(place.code(), day);
      appointments = known;
    }
    return known;
  }

  /** What has just been done; null when nothing was. */
  public @Nullable Appointment getDone() {
    return done;
  }

  /** Whether the step may follow, for buttons. */
  public boolean may(Appointment one, String step) {
    return one.state().after(Step.valueOf(step)).isPresent()
        && (!step.equals("CHECK_IN") || !one.visit())
        && (!step.equals("SET_OUT") || one.visit());
  }

  public String getTyped() {
    return flaws.isAny() ? typed("reference") : "";
  }
}
