package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.DayBook;
import vn.motcua.appointment.booking.FreeDay.FreeTime;
import vn.motcua.appointment.booking.Rearranging;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.DeskDay;
import vn.motcua.appointment.supply.SupplyDesk;
import vn.motcua.appointment.supply.SupplyDesk.TypedDay;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** What can be booked at a centre, for leaders and administrators; others see it. */
@Named
@RequestScoped
public class SupplyPage {
  @Inject private DaySheet sheet;
  @Inject private DayBook days;
  @Inject private Bookings bookings;
  @Inject private Rearranging rearranging;
  @Inject private SupplyDesk supply;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  private String done = "";
  private Rearranging.@Nullable Moved moved;

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST") || typed("action").isEmpty()) {
      return;
    }
    try {
      if (!isMine()) {
        throw new PortalProblem(403, "forbidden");
      }
      perform(typed("action"));
    } catch (PortalProblem told) {
      flaws.tell(told, typed("action").startsWith("move") ? "conflicts" : "desk");
    }
  }

  private void perform(String action) {
    switch (action) {
      case "day" ->
          supply.change(
              desk(),
              new TypedDay(typed("day"), typed("hours"), typed("capacity"), typed("reason")),
              staff.name());
      case "restore" -> supply.restore(desk(), typed("day"), staff.name());
      case "capacity" -> supply.capacity(desk(), typed("capacity"), staff.name());
      case "move" -> move();
      case "move-all" -> moveAll();
      default -> {
        return; // shown only
      }
    }
    done = action;
  }

  private void move() {
    Appointment known = days.get(Long.parseLong("0" + typed("id").replaceAll("\\D", "")));
    Department centre = sheet.getCentre();
    if (centre == null || !known.centre().equals(centre.code())) {
      throw new PortalProblem(403, "forbidden");
    }
    try {
      bookings.move(known, Instant.parse(typed("start")), staff.name());
    } catch (DateTimeParseException none) {
      throw new PortalProblem(409, "slot-taken");
    }
  }

  private void moveAll() {
    Department centre = sheet.getCentre();
    if (centre != null) {
      moved = rearranging.all(centre.code(), staff.name());
    }
  }

  private Desk desk() {
    return sheet.getDesks().stream()
        .filter(one -> String.valueOf(one.id()).equals(typed("desk")))
        .findFirst()
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  /** Whether the person may change the centre's supply. */
  public boolean isMine() {
    Department centre = sheet.getCentre();
    return centre != null
        && (rights.may(Role.LEADER, new AgencyCode(centre.code()))
            || rights.may(Role.ADMINISTRATOR, new AgencyCode(centre.code())));
  }

  public String getDone() {
    return done;
  }

  /** As it was typed, while it has to be corrected. */
  public String typed(String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "").strip();
  }

  public String again(String field) {
    return flaws.isAny() ? typed(field) : "";
  }

  public List<DeskDay> days(Desk desk) {
    return supply.days(desk);
  }

  public List<SupplyDesk.Load> loads(Desk desk) {
    return supply.loads(desk);
  }

  /** Bookings for which there is no place any more. */
  public List<Appointment> getConflicts() {
    Department centre = sheet.getCentre();
    return centre == null ? List.of() : days.conflicts(centre.code());
  }

  /** The free times nearest to a booking. */
  public List<FreeTime> proposals(Appointment one) {
    return rearranging.proposals(one);
  }

  /** What became of moving them all; null when nobody asked for it. */
  public Rearranging.@Nullable Moved getMoved() {
    return moved;
  }
}
