package vn.motcua.procedure.posting.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.procedure.posting.CounterList;
import vn.motcua.procedure.posting.HandedIn;
import vn.motcua.procedure.posting.Postings;
import vn.motcua.procedure.posting.Standing;

/** The list of a centre to print, whole: all of it, a field, or what has to be hung up anew. */
@Named
@RequestScoped
public class PostingPrint {
  @Inject private Postings postings;
  @Inject private HandedIn procedures;
  @Inject private HttpServletRequest request;

  private @Nullable Standing standing;
  private List<CounterList.Item> items = List.of();

  @PostConstruct
  void read() {
    String centre = Objects.requireNonNullElse(request.getParameter("centre"), "");
    String field = request.getParameter("field");
    Standing found = postings.of(centre).orElse(null);
    standing = found;
    if (found != null) {
      List<String> missing =
          found.missing().stream().map(Standing.Missing::item).map(CounterList.Item::code).toList();
      items =
          found.list().items().stream()
              .filter(item -> !isMissingOnly() || missing.contains(item.code()))
              .filter(item -> field == null || item.field().equals(field))
              .toList();
    }
  }

  /** Before anything is written. */
  public void sendHeaders() {
    if (standing == null) {
      Faces.getExternalContext().setResponseStatus(404);
    }
  }

  public @Nullable Standing getStanding() {
    return standing;
  }

  /** Whether only what has to be hung up anew is printed. */
  public boolean isMissingOnly() {
    return "missing".equals(request.getParameter("part"));
  }

  public int getTotal() {
    return items.size();
  }

  public List<CounterWords.Group> getGroups() {
    return CounterWords.groups(procedures.lines(items));
  }
}
