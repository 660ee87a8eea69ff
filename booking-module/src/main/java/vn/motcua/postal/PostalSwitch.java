package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.ProcedureCode;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.reference.References;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

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
  @Inject private Audit audit;
  @Inject private Clock clock;

  private @Nullable SwitchBook kept;

  @PostConstruct
  void begin() {
    kept = new SwitchBook(new PostalBook(secret, clock));
  }

  private SwitchBook books() {
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
          Made made = books().toPost(sql, known, wanted, now -> bookings.cancel(now, known, ""));
          if (made.first()) {
            references.register(
                PostalOrders.KIND,
                made.order().reference().value(),
                made.secret(),
                made.order().id());
            messages.made(made, wanted);
          }
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
        sql -> books().toCounter(sql, known.id(), now -> bookings.book(now, wish, contact)));
  }

  /**
   * The same by staff, for somebody whose order the carrier refused; the same time again is the
   * same booking.
   *
   * @throws PortalProblem 409 {@code postal-closed} when the post has it; {@code slot-taken} when
   *     somebody was faster
   */
  public Appointment toCounter(PostalList.Row row, Instant start, String who) {
    PostalOrder known = row.order();
    Addressee person = row.addressee();
    String request = "postal " + known.parcel() + " by staff";
    Wish wish = wish(known, person, start, person.language(), request);
    return database.change(
        sql -> {
          Booked booked =
              books().toCounter(sql, known.id(), now -> bookings.book(now, wish, person.contact()));
          if (booked.first()) {
            audit.record( // last in the transaction: it takes the connection
                AuditEntry.changed(
                    who,
                    "postal-order",
                    String.valueOf(known.id()),
                    "",
                    known.state().name(),
                    booked.appointment().reference().value()));
          }
          return booked.appointment();
        });
  }

  /**
   * What is wanted at the counter instead of an order.
   *
   * @param request the same again is the same booking
   * @throws PortalProblem 409 {@code slot-taken} when the centre has nothing of the kind
   */
  public Wish wish(
      PostalOrder order, Addressee person, Instant start, Language language, String request) {
    Service service = service(order).orElseThrow(() -> new PortalProblem(409, "slot-taken"));
    return new Wish(
        service, order.centre(), start, 1, order.procedure(), person.caseCode(), language, request);
  }

  /** The times that can be had at the counter instead of an order. */
  public List<FreeDay> days(PostalOrder order) {
    LocalDate today = VietnamTime.today(clock);
    return service(order)
        .map(
            service ->
                FreeDay.of(
                    bookings.offers(
                        service,
                        order.centre(),
                        1,
                        FreeDay.begin(today),
                        FreeDay.begin(today.plusDays(service.horizonDays() + 1L)))))
        .orElse(List.of());
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
