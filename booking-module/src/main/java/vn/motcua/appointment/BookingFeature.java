package vn.motcua.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** Going to a counter. */
@ApplicationScoped
public class BookingFeature implements PortalFeature {
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
}
