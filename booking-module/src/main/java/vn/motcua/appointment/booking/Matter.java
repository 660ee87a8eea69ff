package vn.motcua.appointment.booking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody comes for besides the first. Stored as text, {@code ho-tich/1.004884 khac}: it is
 * written once with the hold, never changed, and read with every booking.
 *
 * @param service code of the service
 * @param procedure code of the procedure; null when only the service was named
 */
public record Matter(String service, @Nullable String procedure) {
  /** Of what is stored. */
  public static List<Matter> read(String stored) {
    return Arrays.stream(stored.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("/", 2))
        .map(parts -> new Matter(parts[0], parts.length == 1 ? null : parts[1]))
        .toList();
  }

  /** The codes of their services. */
  public static List<String> services(List<Matter> more) {
    return more.stream().map(Matter::service).toList();
  }

  /** As it is stored. */
  public static String stored(List<Matter> more) {
    return more.stream().map(Matter::text).collect(Collectors.joining(" "));
  }

  private String text() {
    return procedure == null ? service : service + "/" + procedure;
  }
}
