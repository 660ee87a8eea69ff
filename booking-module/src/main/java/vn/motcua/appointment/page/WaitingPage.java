package vn.motcua.appointment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Errand;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.waiting.Waiting;
import vn.motcua.appointment.waiting.WaitingList;
import vn.motcua.department.Department;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;

/** Waiting for an earlier time: asking, the links of the mails, taking what is offered. */
@Named
@RequestScoped
public class WaitingPage {
  private static final int LONGEST_NAME = 100;

  @Inject private Choosing choosing;
  @Inject private Together together;
  @Inject private Booking booking;
  @Inject private WaitingList list;
  @Inject private PublicAddress address;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.booking.offer-minutes")
  private int minutes;

  private String name = "";
  private @Nullable Waiting waiting;
  private WaitingList.@Nullable Offer offer;
  private WaitingList.@Nullable Taken taken;

  /** Does what the form asks for, when it is about waiting. */
  void act() {
    try {
      switch (booking.posted() ? choosing.typed("action") : "look") {
        case "wait" -> ask();
        case "wait-confirm" -> show(list.confirm(choosing.typed("cho")));
        case "wait-stop" -> show(list.stop(choosing.typed("cho")));
        case "wait-take" -> take();
        default -> look();
      }
    } catch (PortalProblem told) {
      flaws.tell(told, told.fields().isEmpty() ? "take" : "mail");
    }
  }

  private void look() {
    if (!choosing.typed("cho").isEmpty()) {
      show(list.waiting(choosing.typed("cho")));
    } else if (!choosing.typed("moi").isEmpty()) {
      name = "offer";
      offer = list.offer(choosing.typed("moi"));
    }
  }

  private void show(Waiting known) {
    name = "waiting";
    waiting = known;
  }

  private void take() {
    name = "offer";
    offer = list.offer(choosing.typed("moi"));
    taken = list.take(choosing.typed("moi"));
  }

  private void ask() {
    Service service = choosing.getService();
    Department centre = choosing.getCentre();
    if (service == null || centre == null) {
      return; // nothing chosen: the page shows what to choose
    }
    List<FieldProblem> wrong = new ArrayList<>();
    String who = TypedText.line(choosing.typed("name"));
    if (who.isEmpty() || who.length() > LONGEST_NAME) {
      wrong.add(FieldProblem.of("name", "booking.flaw.name"));
    }
    String mail = mail(wrong);
    LocalDate before = before(service, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Errand errand = Objects.requireNonNull(together.errand(), "a service is chosen");
    list.ask(
        new Waiting.Request(
            choosing.typed("request"),
            errand.service().id(),
            centre.code(),
            choosing.getPeople(),
            errand.procedure(),
            FreeDay.begin(before),
            who,
            mail,
            text.language(),
            address.of("dat-lich"),
            errand.more()));
    name = "asked";
  }

  private String mail(List<FieldProblem> wrong) {
    if (choosing.typed("mail").isEmpty()) {
      wrong.add(FieldProblem.of("mail", "booking.wait.flaw.mail"));
      return "";
    }
    try {
      return MailAddress.of("mail", choosing.typed("mail")).value();
    } catch (InvalidInput flaw) {
      wrong.addAll(flaw.fields());
      return "";
    }
  }

  private LocalDate before(Service service, List<FieldProblem> wrong) {
    LocalDate today = VietnamTime.today(clock);
    try {
      LocalDate day = LocalDate.parse(choosing.typed("before"));
      if (day.isAfter(today) && !day.isAfter(today.plusDays(service.horizonDays() + 1L))) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      // told below, like a day that is no use
    }
    wrong.add(FieldProblem.of("before", "booking.wait.flaw.before"));
    return today;
  }

  /** The page to be shown; empty when it is not about waiting. */
  String name() {
    return name;
  }

  public int getMinutes() {
    return minutes;
  }

  /** As typed, or else the first day that is free, or the last that can be booked. */
  public String getBefore() {
    if (!choosing.typed("before").isEmpty()) {
      return choosing.typed("before");
    }
    Service service = choosing.getService();
    LocalDate last = VietnamTime.today(clock).plusDays(service == null ? 1 : service.horizonDays());
    List<FreeDay> days = choosing.getDays();
    LocalDate first = days.isEmpty() ? last : days.get(0).date();
    LocalDate tomorrow = VietnamTime.today(clock).plusDays(1);
    return (first.isBefore(tomorrow) ? tomorrow : first).toString();
  }

  public @Nullable Waiting getWaiting() {
    return waiting;
  }

  /** The last day on which a time helps. */
  public LocalDate getUntil() {
    return waiting == null
        ? LocalDate.EPOCH
        : waiting.until().atZone(VietnamTime.ZONE).toLocalDate();
  }

  public WaitingList.@Nullable Offer getOffer() {
    return offer;
  }

  public WaitingList.@Nullable Taken getTaken() {
    return taken;
  }

  /** Whether the offer can still be taken. */
  public boolean isHeld() {
    WaitingList.Offer known = offer;
    return known != null && list.offered(known.waiting()).isPresent();
  }
}
