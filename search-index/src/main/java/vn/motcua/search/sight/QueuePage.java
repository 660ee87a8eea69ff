package vn.motcua.search.sight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.sight.QueryQueue.Found;
import vn.motcua.search.sight.QueryQueue.Part;
import vn.motcua.text.PageText;

/** The page of queries that led nowhere; its buttons settle one or put it back. */
@Named("queryQueue")
@RequestScoped
public class QueuePage {
  private static final int SIZE = 25;
  private static final Part FIRST = new Part(QueryKind.ZERO, Source.PAGE, false, 0, SIZE);

  @Inject private QueryQueue queue;
  @Inject private PageText text;
  @Inject private HttpServletRequest http;

  private Part part = FIRST;
  private Found found = new Found(0, List.of());
  private List<String> problems = List.of();

  @PostConstruct
  void find() {
    try {
      part = QueueParameters.read(http::getParameter, SIZE);
      if (http.getMethod().equals("POST")) {
        settle();
      }
      found = queue.find(part);
    } catch (PortalProblem problem) {
      Faces.getExternalContext().setResponseStatus(problem.status());
      problems = problem.fields().stream().map(this::message).toList();
    }
  }

  private void settle() {
    String mark = Objects.toString(http.getParameter("mark"), "");
    queue.mark(
        Objects.toString(http.getParameter("query"), ""),
        QueueParameters.one("mark", mark, QueryMark.values()));
  }

  private String message(FieldProblem problem) {
    return text.get("sight.parameter." + problem.field())
        + ": "
        + text.with(problem.key(), problem.values().toArray());
  }

  /** After a button the page is asked for anew, so that reloading it settles nothing again. */
  public void afterPost() throws IOException {
    if (http.getMethod().equals("POST") && problems.isEmpty()) {
      Faces.redirect(http.getRequestURI() + getHere());
    }
  }

  public List<String> getProblems() {
    return problems;
  }

  public Found getFound() {
    return found;
  }

  public QueryKind[] getKinds() {
    return QueryKind.values();
  }

  /** Of the words for a kind or a mark. */
  public String key(Enum<?> constant) {
    return "sight.queries." + constant;
  }

  public Part getPart() {
    return part;
  }

  public boolean isSettled() {
    return part.settled();
  }

  public long getPages() {
    return (found.total() + part.size() - 1) / part.size();
  }

  /** This part of the queue, as the end of an address. */
  public String getHere() {
    return address(part.kind(), part.settled(), part.page());
  }

  public String of(QueryKind kind) {
    return address(kind, part.settled(), 0);
  }

  public String getOther() {
    return address(part.kind(), !part.settled(), 0);
  }

  public @Nullable String getPrevious() {
    return part.page() == 0 ? null : address(part.kind(), part.settled(), part.page() - 1);
  }

  public @Nullable String getNext() {
    return part.page() + 1 >= getPages()
        ? null
        : address(part.kind(), part.settled(), part.page() + 1);
  }

  private static String address(QueryKind kind, boolean settled, int page) {
    return "?kind="
        + kind.name().toLowerCase(Locale.ROOT)
        + (settled ? "&settled=true" : "")
        + (page > 0 ? "&page=" + page : "");
  }
}
