package vn.motcua.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.staff.people.People;
import vn.motcua.text.TypedText;

/** The people an administrator looks after, searched and in pages. */
@Named
@RequestScoped
public class PeoplePage {
  private static final int SIZE = 25;
  private static final int MAX_PAGE = 10_000;

  @Inject private People people;
  @Inject private HttpServletRequest request;

  private String query = "";
  private int page;
  private People.Listing listing = new People.Listing(0, List.of());

  @PostConstruct
  void read() {
    query = TypedText.line(Objects.toString(request.getParameter("q"), ""));
    page = (int) Math.min(MAX_PAGE, Numbers.of(request, "page").orElse(0L));
    listing = people.list(query, Optional.empty(), page, SIZE);
  }

  public String getQuery() {
    return query;
  }

  public People.Listing getListing() {
    return listing;
  }

  public int getPage() {
    return page;
  }

  public long getPages() {
    return (listing.total() + SIZE - 1) / SIZE;
  }

  public String href(int wanted) {
    return "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page=" + wanted;
  }
}
