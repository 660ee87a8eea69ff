package vn.motcua.appointment;

import java.util.List;
import vn.motcua.plugin.FeatureSchema;

/** The tables of bookings; they are read and written in SQL. */
public final class BookingSchema implements FeatureSchema {
  @Override
  public String name() {
    return "booking";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of();
  }
}
