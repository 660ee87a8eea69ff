package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.PostalSwitch;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

/** Staff give somebody whose order the carrier refused a time at the counter instead. */
@Named
@RequestScoped
public class CounterDesk {
  @Inject private PostalList orders;
  @Inject private PostalSwitch switches;
  @Inject private PostalCentre place;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  private PostalList.@Nullable Row row;
  private @Nullable Appointment booked;

  @PostConstruct
  void read() {
    String id = place.typed("order");
    if (place.getChosen() != null && id.matches("\\d{1,18}")) {
      row =
          orders
              .find(Long.parseLong(id))
              .filter(one -> one.order().centre().equals(place.code()))
              .orElse(null);
    }
  }

  /** Before anything is shown. */
  public void act() {
    PostalList.Row known = row;
    if (!request.getMethod().equals("POST") || known == null) {
      return;
    }
    try {
      place.require(place.code());
      if (!isRefused() && known.order().state() != PostalState.CANCELLED) {
        throw new PortalProblem(409, "postal-closed");
      }
      booked = switches.toCounter(known, start(), staff.name());
    } catch (PortalProblem told) {
      flaws.tell(told, "times");
    }
  }

  private Instant start() {
    try {
      return Instant.parse(place.typed("start"));
    } catch (DateTimeParseException none) {
      throw new PortalProblem(409, "slot-taken");
    }
  }

  /** The order; null when the centre has no such one. */
  public PostalList.@Nullable Row getRow() {
    return row;
  }

  /** Whether the carrier does not take it, and the person has not taken it back. */
  public boolean isRefused() {
    PostalList.Row known = row;
    return known != null
        && orders.refused(place.code()).stream()
            .anyMatch(one -> !one.withdrawn() && one.row().order().id() == known.order().id());
  }

  /** The times that can be had. */
  public List<FreeDay> getDays() {
    PostalList.Row known = row;
    return known == null ? List.of() : switches.days(known.order());
  }

  /** What was booked; null while nothing is. */
  public @Nullable Appointment getBooked() {
    return booked;
  }
}
