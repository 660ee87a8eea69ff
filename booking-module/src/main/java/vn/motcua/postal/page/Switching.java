package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.place.Commune;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.postal.PostalFees;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalOrders;
import vn.motcua.postal.PostalSwitch;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.web.ClientAddress;

/** The post instead of an appointment, with its reference and secret. Only by POST. */
@Named
@RequestScoped
public class Switching {
  private static final int LONGEST_PAPERS = 1_000;

  @Inject private Posting posting;
  @Inject private Bookings bookings;
  @Inject private PostalOrders orders;
  @Inject private PostalSwitch switches;
  @Inject private PostalFees fees;
  @Inject private Supply supply;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable Appointment known;
  private @Nullable Made made;

  void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      known =
          bookings.open(
              posting.typed("reference"), posting.typed("secret"), ClientAddress.of(request));
      if (posting.typed("action").equals("switch")) {
        made = switches.toPost(known, read(known));
      }
    } catch (PortalProblem told) {
      flaws.tell(told, known == null ? "reference" : "procedure");
    }
  }

  private NewOrder read(Appointment appointment) {
    PostalKind kind = isCollecting() ? PostalKind.DELIVER : PostalKind.BOTH;
    String papers = TypedText.line(posting.typed("papers"));
    if (papers.length() > LONGEST_PAPERS || (papers.isEmpty() && kind != PostalKind.DELIVER)) {
      throw new InvalidInput("papers", "postal.flaw.papers");
    }
    Contact contact =
        Contact.typed(
            posting.typed("name"),
            posting.typed("phone"),
            posting.typed("mail"),
            posting.typed("address"),
            true);
    Optional<Commune> commune = posting.commune();
    if (commune.isEmpty() && posting.getPlace().communes().size() > 1) {
      throw new InvalidInput("commune", "postal.flaw.commune");
    }
    return new NewOrder(
        "appointment " + appointment.id() + " " + posting.typed("secret").replaceAll("\\W", ""),
        kind,
        appointment.centre(),
        orders.procedure(getProcedure()).code().value(),
        appointment.caseCode(),
        papers,
        contact,
        commune.map(Commune::code).orElse(null),
        fees.estimate(kind, appointment.centre(), commune.orElse(null)),
        text.language());
  }

  /** Code of the procedure: the appointment's, or else as typed. */
  public String getProcedure() {
    Appointment one = known;
    String stored = one == null ? null : one.procedure();
    return stored == null ? posting.typed("procedure") : stored;
  }

  /** Whether the appointment is for collecting a result. */
  public boolean isCollecting() {
    Appointment one = known;
    return one != null
        && supply.service(Service.COLLECT).filter(it -> it.id() == one.service()).isPresent();
  }

  public @Nullable Appointment getKnown() {
    return known;
  }

  public @Nullable PostalOrder getDone() {
    return made == null ? null : made.order();
  }

  public String getSecret() {
    return made == null ? "" : PostalOrders.shown(made.secret());
  }

  /** A field of the contact: as typed, or else as the appointment has it. */
  public String contact(String field) {
    Contact contact = known == null ? null : known.contact();
    if (posting.typed("action").equals("switch") || contact == null) {
      return posting.typed(field);
    }
    return Objects.requireNonNullElse(
        switch (field) {
          case "name" -> contact.name();
          case "phone" -> contact.phone();
          case "mail" -> contact.mail();
          default -> contact.address();
        },
        "");
  }
}
