package vn.motcua.calendar.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDesk;

/** All changes of calendars, the latest first. */
@Named
@RequestScoped
public class CalendarHistory {
  private static final int SIZE = 30;
  private static final int LAST_PAGE = 100_000;

  @Inject private CalendarDesk desk;
  @Inject private HttpServletRequest request;

  private int page;
  private List<CalendarChange.Line> lines = List.of();
  private boolean more;

  @PostConstruct
  void read() {
    page = (int) Math.min(LAST_PAGE, EntryForm.number(request, "page").orElse(0L));
    lines = desk.history(null, page, SIZE);
    more = lines.size() == SIZE && !desk.history(null, page + 1, SIZE).isEmpty();
  }

  public List<CalendarChange.Line> getLines() {
    return lines;
  }

  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return more;
  }
}
