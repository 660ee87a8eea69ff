package vn.motcua.procedure.publication.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.publication.Delivery;
import vn.motcua.procedure.publication.Review;
import vn.motcua.procedure.publication.StagedView;
import vn.motcua.text.TypedText;

/** What is staged, by part and in pages. */
@Named
@RequestScoped
public class StagedList {
  private static final int SIZE = 25;
  private static final int MAX_PAGE = 10_000;
  private static final List<String> DONE = List.of("approved", "rejected", "reopened");

  @Inject private Review review;
  @Inject private HttpServletRequest request;

  private StagedView view = new StagedView(StagedView.Part.WAITING, "");
  private int page;
  private Review.Listing listing = new Review.Listing(0, List.of());
  private Map<StagedView.Part, Long> counts = Map.of();
  private @Nullable Delivery delivery;

  @PostConstruct
  void read() {
    String named = request.getParameter("part");
    StagedView.Part part =
        Arrays.stream(StagedView.Part.values())
            .filter(each -> each.name().equals(named))
            .findFirst()
            .orElse(StagedView.Part.WAITING);
    view = new StagedView(part, TypedText.line(Objects.toString(request.getParameter("q"), "")));
    page = (int) Math.min(MAX_PAGE, Asked.number(request, "page").orElse(0L));
    listing = review.list(view, page, SIZE);
    counts = review.counts();
    delivery = Asked.number(request, "delivery").flatMap(review::delivery).orElse(null);
  }

  public StagedView getView() {
    return view;
  }

  public List<StagedView.Part> getParts() {
    return List.of(StagedView.Part.values());
  }

  public long count(StagedView.Part part) {
    return counts.getOrDefault(part, 0L);
  }

  public Review.Listing getListing() {
    return listing;
  }

  /** Whether those listed can be approved. */
  public boolean isChoosable() {
    return listing.total() > 0
        && switch (view.part()) {
          case WAITING, NEW, CHANGED, GONE -> true;
          case SAME, REJECTED, APPROVED -> false;
        };
  }

  /** What has just been handed in; null when nothing was. */
  public @Nullable Delivery getDelivery() {
    return delivery;
  }

  /** What has just been done, part of a key; null when nothing was. */
  public @Nullable String getDone() {
    String named = request.getParameter("done");
    return named != null && DONE.contains(named) ? named : null;
  }

  public long getHowMany() {
    return Asked.number(request, "n").orElse(1L);
  }

  public int getPage() {
    return page;
  }

  public long getPages() {
    return (listing.total() + SIZE - 1) / SIZE;
  }

  public String href(StagedView.Part part, int wanted) {
    return "?part="
        + part
        + "&q="
        + URLEncoder.encode(view.text(), StandardCharsets.UTF_8)
        + "&page="
        + wanted;
  }
}
