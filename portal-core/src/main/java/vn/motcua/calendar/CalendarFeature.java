package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The texts of calendars. */
@ApplicationScoped
public class CalendarFeature implements PortalFeature {
  @Override
  public String id() {
    return "calendar";
  }

  @Override
  public String bundle() {
    return "vn.motcua.calendar.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(new StaffArea(70, "lich", "calendar.area", Set.of(Role.ADMINISTRATOR)));
  }
}
