package vn.motcua.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limited;
import vn.motcua.staff.Role;

/** Appointments: for citizens, and the day at a centre. */
@ApplicationScoped
public class BookingFeature implements PortalFeature, FormLimits {
  @Override
  public String id() {
    return "booking";
  }

  @Override
  public String bundle() {
    return "vn.motcua.appointment.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(3, "dat-lich", "booking.task"));
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(
            20,
            "lich-hen",
            "booking.area",
            Set.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR)));
  }

  @Override
  public List<FormLimit> formLimits() {
    return List.of(
        new FormLimit("/dat-lich/quan-ly", Limited.LOOKUP, "reference"),
        new FormLimit("/dat-lich", Limited.WRITE, ""));
  }
}
