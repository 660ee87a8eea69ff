package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentState;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.reference.References;
import vn.motcua.secret.PortalSecret;

/** From the counter to the post and back, in one transaction: never both, never neither. */
@ApplicationScoped
public class PostalSwitch {
  @Inject private BookingSql database;
  @Inject private Bookings bookings;
  @Inject private Supply supply;
  @Inject private Procedures procedures;
  @Inject private References references;
  @Inject private PostalMessages messages;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable PostalBook kept;

  @PostConstruct
  void begin() {
    kept = new PostalBook(secret, clock);
  }

  private PostalBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  /**
   * Gives the time back and orders the post. The same request again gives the same order.
   *
   * @throws PortalProblem 409 {@code booking-closed} when the appointment is over
   */
  public Made toPost(Appointment known, NewOrder wanted) {
    return database.change(
        sql -> {
          Made made = book().make(sql, wanted);
          if (!made.first()) {
            return made;
          }
          if (known.state() == AppointmentState.CANCELLED) {
            throw new PortalProblem(409, "booking-closed");
          }
          bookings.cancel(sql, known, "");
          references.register(
              PostalOrders.KIND,
              made.order().reference().value(),
              made.secret(),
              made.order().id());
          messages.made(made, wanted);
          return made;
        });
  }

  /**
   * Takes the order back and books the time. The same request again gives the same booking.
   *
   * @throws PortalProblem 409 {@code postal-closed} when the post has it
   */
  public Booked toCounter(PostalOrder known, Wish wish, Contact contact) {
    return database.change(
        sql -> {
          boolean before = known.state() == PostalState.CANCELLED;
          if (!before) {
            book().cancel(sql, known);
          }
          Booked booked = bookings.book(sql, wish, contact);
          if (before && booked.first()) {
            throw new PortalProblem(409, "postal-closed");
          }
          return booked;
        });
  }

  /** What would be booked at the counter instead; empty when there is none at the centre. */
  public Optional<Service> service(PostalOrder order) {
    List<Service> fitting =
        order.kind() == PostalKind.DELIVER
            ? supply.service(Service.COLLECT).stream().toList()
            : ProcedureCode.read(order.procedure())
                .flatMap(procedures::find)
                .map(found -> supply.servicesFor(found.code(), found.content()))
                .orElse(List.of());
    return fitting.stream()
        .filter(
            service ->
                supply.places(service).stream()
                    .anyMatch(
                        place -> place.counter() && place.centre().code().equals(order.centre())))
        .findFirst();
  }
}
