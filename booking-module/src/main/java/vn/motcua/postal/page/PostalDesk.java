package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.PostalState;

/** The orders of a centre, for its staff. */
@Named
@RequestScoped
public class PostalDesk {
  @Inject private PostalList orders;
  @Inject private PostalCentre place;

  private Optional<PostalState> state = Optional.empty();
  private Optional<PostalKind> kind = Optional.empty();

  @PostConstruct
  void read() {
    state = chosen(PostalState.values(), "state");
    kind = chosen(PostalKind.values(), "kind");
  }

  private <E extends Enum<E>> Optional<E> chosen(E[] all, String field) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed(field))).findFirst();
  }

  public String typed(String name) {
    return place.typed(name);
  }

  public List<Department> getCentres() {
    return place.getAll();
  }

  public @Nullable Department getCentre() {
    return place.getChosen();
  }

  public PostalState[] getStates() {
    return PostalState.values();
  }

  public PostalKind[] getKinds() {
    return PostalKind.values();
  }

  public List<PostalList.Row> getOrders() {
    Department centre = getCentre();
    return centre == null ? List.of() : orders.of(centre.code(), state, kind);
  }

  public List<PostalList.Count> getCounts() {
    Department centre = getCentre();
    return centre == null ? List.of() : orders.counts(centre.code());
  }

  /** How many messages of carriers nobody could use. */
  public int getFlagged() {
    return orders.flagged();
  }
}
