package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalState;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/** The orders of a centre, for its staff. */
@Named
@RequestScoped
public class PostalDesk {
  private static final Role[] ROLES = {Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR};

  @Inject private PostalList orders;
  @Inject private Supply supply;
  @Inject private Rights rights;
  @Inject private HttpServletRequest request;

  private @Nullable Department centre;
  private Optional<PostalState> state = Optional.empty();
  private Optional<PostalKind> kind = Optional.empty();

  @PostConstruct
  void read() {
    List<Department> mine = getCentres();
    centre =
        mine.stream()
            .filter(one -> one.code().equals(typed("centre")))
            .findFirst()
            .orElse(mine.isEmpty() ? null : mine.get(0));
    state = chosen(PostalState.values(), "state");
    kind = chosen(PostalKind.values(), "kind");
  }

  private <E extends Enum<E>> Optional<E> chosen(E[] all, String field) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed(field))).findFirst();
  }

  public String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** The centres whose orders the person may see. */
  public List<Department> getCentres() {
    return supply.centres().stream()
        .filter(one -> rights.mayRead(new AgencyCode(one.code()), ROLES))
        .toList();
  }

  public @Nullable Department getCentre() {
    return centre;
  }

  public PostalState[] getStates() {
    return PostalState.values();
  }

  public PostalKind[] getKinds() {
    return PostalKind.values();
  }

  public List<PostalList.Row> getOrders() {
    Department place = centre;
    return place == null ? List.of() : orders.of(place.code(), state, kind);
  }

  public List<PostalList.Count> getCounts() {
    Department place = centre;
    return place == null ? List.of() : orders.counts(place.code());
  }

  /** How many messages of carriers nobody could use. */
  public int getFlagged() {
    return orders.flagged();
  }
}
