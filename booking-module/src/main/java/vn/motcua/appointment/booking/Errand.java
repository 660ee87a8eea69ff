package vn.motcua.appointment.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Service;
import vn.motcua.problem.InvalidInput;

/**
 * All that somebody comes for in one go, at one desk.
 *
 * @param service the first with what the others add
 * @param procedure of the first; null when none was named
 * @param more the others
 */
public record Errand(Service service, @Nullable String procedure, List<Matter> more) {
  /** With more, somebody who comes too late keeps too many others waiting. */
  static final int MOST = 4;

  public Errand {
    more = List.copyOf(more);
  }

  /** One of the things. */
  record Part(Service service, @Nullable String procedure) {}

  /**
   * Puts things together. Of one that is limited to one booking of a day the limit has to hold, so
   * it comes first, and there is one such service only.
   *
   * @throws InvalidInput at {@code more}
   */
  static Errand of(List<Part> parts) {
    if (parts.size() > MOST) {
      throw new InvalidInput("more", "booking.flaw.more.many", MOST);
    }
    if (parts.stream()
            .map(Part::service)
            .filter(Service::onceADay)
            .map(Service::id)
            .distinct()
            .count()
        > 1) {
      throw new InvalidInput("more", "booking.flaw.more.limit");
    }
    List<Part> order = new ArrayList<>(parts);
    order.sort(Comparator.comparing(part -> !part.service().onceADay()));
    Service whole = order.get(0).service();
    for (Part part : order.subList(1, order.size())) {
      whole = whole.and(part.service());
    }
    return new Errand(
        whole,
        order.get(0).procedure(),
        order.stream()
            .skip(1)
            .map(part -> new Matter(part.service().code(), part.procedure()))
            .toList());
  }
}
