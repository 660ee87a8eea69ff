package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Errand.Part;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.TypedText;

/** Puts together what somebody wants to have done in one go. */
@ApplicationScoped
public class Errands {
  @Inject private Supply supply;
  @Inject private Procedures procedures;

  /**
   * A service and more.
   *
   * @param more codes of procedures or services; the same twice counts once
   * @throws InvalidInput at {@code more} when one is unknown, there are too many, or no desk does
   *     all of it
   */
  public Errand of(Service service, @Nullable String procedure, List<String> more) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(service, procedure));
    for (String typed : new LinkedHashSet<>(more)) {
      Part part = part(parts, TypedText.line(typed));
      if (!parts.contains(part)) {
        parts.add(part);
      }
    }
    Errand errand = Errand.of(parts);
    if (parts.size() > 1 && supply.places(errand.service()).isEmpty()) {
      throw new InvalidInput("more", "booking.flaw.more.apart");
    }
    return errand;
  }

  private Part part(List<Part> before, String typed) {
    Optional<Service> named = supply.service(typed);
    return named.isPresent() ? new Part(named.get(), null) : procedure(before, typed);
  }

  /** Of the services for a procedure the one that goes with the others. */
  private Part procedure(List<Part> before, String typed) {
    var found =
        ProcedureCode.read(typed)
            .flatMap(procedures::find)
            .orElseThrow(() -> new InvalidInput("more", "booking.flaw.more.unknown", typed));
    Service whole = whole(before);
    Service fits =
        supply.servicesFor(found.code(), found.content()).stream()
            .filter(one -> !supply.places(whole.and(one)).isEmpty())
            .findFirst()
            .orElseThrow(() -> new InvalidInput("more", "booking.flaw.more.apart"));
    return new Part(fits, found.code().value());
  }

  private static Service whole(List<Part> parts) {
    Service whole = parts.get(0).service();
    for (Part part : parts.subList(1, parts.size())) {
      whole = whole.and(part.service());
    }
    return whole;
  }

  /** The services that can be done in the same go at some desk. */
  public List<Service> companions(Service service) {
    return supply.services().stream()
        .filter(one -> one.id() != service.id() && !service.also().contains(one.id()))
        .filter(one -> !(one.onceADay() && service.onceADay()))
        .filter(one -> !supply.places(service.and(one)).isEmpty())
        .toList();
  }
}
