package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.Addressee;
import vn.motcua.postal.PostalFees;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalOrders;
import vn.motcua.postal.PostalRemedy;
import vn.motcua.postal.PostalReturns;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.PostalStep;
import vn.motcua.postal.PostalSwitch;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.web.ClientAddress;

/** Looking at an order, cancelling and changing it, with reference and secret. Only by POST. */
@Named
@RequestScoped
public class Following {
  @Inject private Posting posting;
  @Inject private PostalOrders orders;
  @Inject private PostalReturns returns;
  @Inject private PostalFees fees;
  @Inject private Places places;
  @Inject private PostalSwitch switches;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable PostalOrder known;
  private @Nullable Addressee addressee;
  private List<PostalStep> steps = List.of();
  private boolean choosing;
  private @Nullable Booked booked;
  private String done = "";

  void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      known =
          orders.open(
              posting.typed("reference"), posting.typed("secret"), ClientAddress.of(request));
    } catch (PortalProblem told) {
      flaws.tell(told, "reference");
      return;
    }
    try {
      known = perform(known, posting.typed("action"));
    } catch (PortalProblem told) {
      flaws.tell(told, "do");
    }
    addressee = orders.addressee(known);
    steps = orders.steps(known);
  }

  private PostalOrder perform(PostalOrder opened, String action) {
    return switch (action) {
      case "cancel" -> did("cancelled", orders.cancel(opened));
      case "change" -> did("changed", change(opened));
      case "again" -> did("again", returns.again(opened, contact(), posting.getCommune(), ""));
      case "times" -> {
        choosing = true;
        yield opened;
      }
      case "counter" -> {
        choosing = true; // and stays so when the time is gone
        booked = switches.toCounter(opened, wish(opened), orders.addressee(opened).contact());
        yield opened;
      }
      default -> opened;
    };
  }

  private Wish wish(PostalOrder opened) {
    try {
      return switches.wish(
          opened,
          orders.addressee(opened),
          Instant.parse(posting.typed("start")),
          text.language(),
          "postal " + opened.id() + " " + posting.typed("secret").replaceAll("\\W", ""));
    } catch (DateTimeParseException none) {
      throw new PortalProblem(409, "slot-taken");
    }
  }

  /** The times at the counter, while one is being chosen. */
  public List<FreeDay> getDays() {
    PostalOrder order = known;
    return choosing && order != null ? switches.days(order) : List.of();
  }

  /** Whether a time at the counter is being chosen. */
  public boolean isChoosing() {
    return choosing;
  }

  public @Nullable Appointment getBooked() {
    return booked == null ? null : booked.appointment();
  }

  /** Of the appointment, as it is shown to whoever has just made it. */
  public String getSecret() {
    return booked == null ? "" : Bookings.shown(booked.secret());
  }

  private PostalOrder did(String what, PostalOrder after) {
    done = what;
    return after;
  }

  private PostalOrder change(PostalOrder opened) {
    Contact contact = contact();
    Commune commune = posting.getCommune();
    return orders.change(opened, contact, commune == null ? null : commune.code());
  }

  private Contact contact() {
    Contact contact =
        Contact.typed(
            posting.typed("name"),
            posting.typed("phone"),
            posting.typed("mail"),
            posting.typed("address"),
            true);
    if (posting.getCommune() == null && posting.getPlace().communes().size() > 1) {
      throw new InvalidInput("commune", "postal.flaw.commune");
    }
    return contact;
  }

  /** What the centre does about what came back or is lost; null while nothing is known. */
  public @Nullable PostalRemedy getRemedy() {
    PostalOrder order = known;
    return order == null ? null : returns.remedy(order).orElse(null);
  }

  /** Whether the person can have it sent again. */
  public boolean isReturned() {
    return known != null && known.state() == PostalState.RETURNED;
  }

  /** What sending it again costs, to where it went. */
  public int getFeeAgain() {
    PostalOrder order = known;
    Addressee person = addressee;
    if (order == null || person == null) {
      return 0;
    }
    String commune = person.commune();
    return fees.again(order, commune == null ? null : places.byCode(commune).orElse(null));
  }

  public @Nullable PostalOrder getKnown() {
    return known;
  }

  public @Nullable Addressee getAddressee() {
    return addressee;
  }

  /** The steps it has gone, the last one first. */
  public List<PostalStep> getSteps() {
    List<PostalStep> reversed = new ArrayList<>(steps);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What has just been done: cancelled, changed, or nothing. */
  public String getDone() {
    return done;
  }

  /** Whether it can still be taken back. */
  public boolean isOpen() {
    return known != null && known.state().open();
  }

  /** Whether it can still go elsewhere. */
  public boolean isChangeable() {
    return known != null && (known.state() == PostalState.REQUESTED || isDuplicated());
  }

  /** Whether it is lost and made out anew: it goes where the person says by then. */
  public boolean isDuplicated() {
    PostalRemedy remedy = getRemedy();
    return known != null
        && known.state() == PostalState.LOST
        && remedy != null
        && remedy.what() == PostalRemedy.What.DUPLICATE;
  }

  /** A field of the contact: as typed, or else as it is stored. */
  public String contact(String field) {
    Addressee stored = addressee;
    if (posting.typed("action").matches("change|again") || stored == null) {
      return posting.typed(field);
    }
    Contact contact = stored.contact();
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
