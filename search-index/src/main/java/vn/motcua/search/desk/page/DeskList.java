package vn.motcua.search.desk.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.desk.DeskKind;
import vn.motcua.search.desk.SearchDesk;
import vn.motcua.search.desk.StoredItem;
import vn.motcua.text.TypedText;

/** The list of what is in force of one kind, searched and in pages. */
@Named
@RequestScoped
public class DeskList {
  private static final int SIZE = 20;
  private static final List<String> DONE = List.of("saved", "removed", "undone", "imported");

  @Inject private SearchDesk desk;
  @Inject private HttpServletRequest request;

  private DeskKind kind = DeskKind.RULE;
  private String query = "";
  private int page;
  private SearchDesk.Listing listing = new SearchDesk.Listing(0, List.of());
  private @Nullable StoredItem done;

  @PostConstruct
  void read() {
    kind = kind(request.getParameter("kind"));
    query = TypedText.line(Objects.toString(request.getParameter("q"), ""));
    page = Math.max(0, Parameters.number(request, "page").orElse(0L).intValue());
    listing = desk.list(kind, query, page, SIZE);
    done = Parameters.number(request, "item").flatMap(desk::find).orElse(null);
  }

  static DeskKind kind(@Nullable String named) {
    return Arrays.stream(DeskKind.values())
        .filter(kind -> kind.name().equals(named))
        .findFirst()
        .orElse(DeskKind.RULE);
  }

  public DeskKind getKind() {
    return kind;
  }

  public String getQuery() {
    return query;
  }

  public SearchDesk.Listing getListing() {
    return listing;
  }

  /** What has just been done, part of a key; null when nothing was. */
  public @Nullable String getDone() {
    String named = request.getParameter("done");
    return named != null && DONE.contains(named) ? named : null;
  }

  /** The item it was done to; null when it was done to none or to many. */
  public @Nullable StoredItem getDoneTo() {
    return done;
  }

  public String getAdded() {
    return String.valueOf(Parameters.number(request, "added").orElse(0L));
  }

  public String getAlreadyThere() {
    return String.valueOf(Parameters.number(request, "already").orElse(0L));
  }

  public int getPage() {
    return page;
  }

  public long getPages() {
    return (listing.total() + SIZE - 1) / SIZE;
  }

  public String href(int wanted) {
    return "?kind="
        + kind
        + "&q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&page="
        + wanted;
  }
}
