package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

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
}
