package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.DayBook;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.department.Department;

/** Who is called at a centre, for the screen in its hall: numbers and counters, no names. */
@Named
@RequestScoped
public class CallScreen {
  private static final int MOST = 8;

  @Inject private DayBook days;
  @Inject private Supply supply;
  @Inject private HttpServletRequest request;

  public @Nullable Department getCentre() {
    String code = Objects.requireNonNullElse(request.getParameter("centre"), "").strip();
    return code.isEmpty() ? null : supply.centre(code).orElse(null);
  }

  /** Whether it makes itself anew: in a hall, but not for somebody who reads it and stopped it. */
  public boolean isMoving() {
    return getCentre() != null && request.getParameter("dung") == null;
  }

  /** The latest first. */
  public List<Appointment> getCalled() {
    Department centre = getCentre();
    return centre == null ? List.of() : days.called(centre.code()).stream().limit(MOST).toList();
  }
}
