package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalOrders;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** What the carrier refused: staff put the address right and send it again. */
@Named
@RequestScoped
public class RefusedDesk {
  private static final int LONGEST = 300;

  @Inject private PostalList orders;
  @Inject private PostalOrders post;
  @Inject private PostalCentre place;
  @Inject private Places places;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  private boolean done;
  private boolean changed;

  /** Before anything is shown. */
  public void act() {
    if (!request.getMethod().equals("POST") || place.getChosen() == null) {
      return;
    }
    String field = "a" + place.typed("order");
    try {
      place.require(place.code());
      String address = TypedText.line(place.typed("address"));
      if (address.isEmpty()) {
        throw new InvalidInput(field, "input.required");
      }
      if (address.length() > LONGEST) {
        throw new InvalidInput(field, "input.too-long", LONGEST);
      }
      PostalList.Refused refused =
          getAll().stream()
              .filter(one -> String.valueOf(one.row().order().id()).equals(place.typed("order")))
              .findFirst()
              .orElseThrow(() -> new PortalProblem(409, "postal-closed"));
      if (place.changed(refused.row().order())) {
        changed = true;
        throw new InvalidInput(field, "postal.flaw.changed");
      }
      String commune = places.find(address).only().map(Commune::code).orElse(null);
      post.again(refused.row().order(), address, commune, staff.name());
      done = true;
    } catch (PortalProblem told) {
      flaws.tell(told, "refused");
    }
  }

  public List<PostalList.Refused> getAll() {
    Department centre = place.getChosen();
    return centre == null ? List.of() : orders.refused(centre.code());
  }

  /** The address as it was typed, or else as it is stored. */
  public String address(PostalList.Row row) {
    String typed = place.typed("address");
    boolean same = place.typed("order").equals(String.valueOf(row.order().id()));
    String stored = row.addressee().contact().address();
    return same && !changed && !typed.isEmpty() ? typed : stored == null ? "" : stored;
  }

  /** Whether one has just been sent again. */
  public boolean isDone() {
    return done;
  }
}
