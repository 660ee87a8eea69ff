package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.department.Department;
import vn.motcua.place.Places;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.PostalFees;
import vn.motcua.postal.PostalRemedy;
import vn.motcua.postal.PostalReturns;
import vn.motcua.postal.PostalReturns.Troubled;
import vn.motcua.postal.cod.Remittance;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** What came back to a centre or is lost, and what its staff do about it. */
@Named
@RequestScoped
public class Troubles {
  private static final int LONGEST_NOTE = 300;

  @Inject private PostalReturns returns;
  @Inject private PostalCentre place;
  @Inject private PostalFees fees;
  @Inject private Places places;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  private String done = "";
  private boolean changed;

  /** Before anything is shown. */
  public void act() {
    if (!request.getMethod().equals("POST") || place.getChosen() == null) {
      return;
    }
    try {
      place.require(place.code());
      Troubled one =
          getAll().stream()
              .filter(it -> String.valueOf(it.row().order().id()).equals(place.typed("order")))
              .findFirst()
              .orElseThrow(() -> new PortalProblem(409, "postal-closed"));
      if (place.typed("action").equals("settle")) {
        returns.settle(one.row().order(), remedy(), staff.name());
        done = "settle";
      } else {
        again(one);
        done = "again";
      }
    } catch (PortalProblem told) {
      flaws.tell(told, "list");
    }
  }

  private void again(Troubled one) {
    Contact before = one.row().addressee().contact();
    String field = "a" + one.row().order().id();
    String address = TypedText.line(place.typed("address"));
    if (address.isEmpty() || address.length() > LONGEST_NOTE) {
      throw address.isEmpty()
          ? new InvalidInput(field, "input.required")
          : new InvalidInput(field, "input.too-long", LONGEST_NOTE);
    }
    if (place.changed(one.row().order())) {
      changed = true;
      throw new InvalidInput(field, "postal.flaw.changed");
    }
    returns.again(
        one.row().order(),
        new Contact(before.name(), before.phone(), before.mail(), address),
        places.find(address).only().orElse(null),
        staff.name());
  }

  private PostalRemedy remedy() {
    String order = place.typed("order");
    PostalRemedy.What what =
        Arrays.stream(PostalRemedy.What.values())
            .filter(one -> one.name().equals(place.typed("remedy")))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("r" + order, "postal.trouble.flaw.remedy"));
    String note = TypedText.line(place.typed("note"));
    if (note.length() > LONGEST_NOTE) {
      throw new InvalidInput("n" + order, "input.too-long", LONGEST_NOTE);
    }
    String typed = place.typed("amount").toLowerCase(Locale.ROOT);
    long amount = typed.isEmpty() ? 0 : Remittance.amount(typed).orElse(Long.MAX_VALUE);
    if (amount > PostalRemedy.MOST) {
      throw new InvalidInput("m" + order, "postal.trouble.flaw.amount");
    }
    return new PostalRemedy(what, (int) amount, note);
  }

  public List<Troubled> getAll() {
    Department centre = place.getChosen();
    return centre == null ? List.of() : returns.of(centre.code());
  }

  /** How many wait for somebody. */
  public int getOpen() {
    Department centre = place.getChosen();
    return centre == null ? 0 : returns.open(centre.code());
  }

  /** What can be done about one. */
  public List<PostalRemedy.What> remedies(Troubled one) {
    return Arrays.stream(PostalRemedy.What.values())
        .filter(what -> what.fits(one.row().order()))
        .toList();
  }

  /** What sending it again costs, as far as its address is known. */
  public int fee(Troubled one) {
    String commune = one.row().addressee().commune();
    return fees.again(
        one.row().order(), commune == null ? null : places.byCode(commune).orElse(null));
  }

  /** A field as it was typed into the form of that order, or else as it is stored. */
  public String kept(String field, Troubled one) {
    boolean same = place.typed("order").equals(String.valueOf(one.row().order().id()));
    String stored =
        field.equals("address")
            ? Objects.requireNonNullElse(one.row().addressee().contact().address(), "")
            : "";
    return same && !changed && request.getParameter(field) != null ? place.typed(field) : stored;
  }

  /** What has just been done: again, settle, or nothing. */
  public String getDone() {
    return done;
  }
}
