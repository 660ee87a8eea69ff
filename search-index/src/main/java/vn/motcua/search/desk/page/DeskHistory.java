package vn.motcua.search.desk.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.motcua.search.desk.HistoryRow;
import vn.motcua.search.desk.SearchDesk;

/** All changes at the desk, the latest first. */
@Named
@RequestScoped
public class DeskHistory {
  private static final int SIZE = 30;

  @Inject private SearchDesk desk;
  @Inject private HttpServletRequest request;

  private int page;
  private List<HistoryRow> rows = List.of();
  private boolean more;

  @PostConstruct
  void read() {
    page = Parameters.number(request, "page").map(Long::intValue).orElse(0);
    rows = desk.history(null, page, SIZE);
    more = rows.size() == SIZE && !desk.history(null, page + 1, SIZE).isEmpty();
  }

  public List<HistoryRow> getRows() {
    return rows;
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return more;
  }
}
