package vn.motcua.casefile.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.text.PageText;

/** The list of cases for staff. */
@Named
@RequestScoped
public class CaseDeskPage {
  private static final int SIZE = 50;

  @Inject private CaseDesk desk;
  @Inject private HttpServletRequest http;
  @Inject private PageText text;

  private CaseFilter filter = CaseFilter.of(name -> null);
  private List<CaseRow> found = List.of();

  @PostConstruct
  void find() {
    filter = CaseFilter.of(http::getParameter);
    found = desk.find(filter, SIZE);
  }

  public CaseFilter getFilter() {
    return filter;
  }

  public CaseFilter.View[] getViews() {
    return CaseFilter.View.values();
  }

  public String view(CaseFilter.View view) {
    return text.get("case.desk.view." + view);
  }

  public List<CaseRow> getRows() {
    return found.size() > SIZE ? found.subList(0, SIZE) : found;
  }

  public boolean isMore() {
    return found.size() > SIZE && filter.page() < CaseFilter.LAST_PAGE;
  }

  /** Whether in time, in words; empty where there is nothing to judge. */
  public String timeliness(CaseRow row) {
    return judged(row).isEmpty() ? "" : text.get("case.desk.time." + judged(row));
  }

  /** The tone of that, a class of the theme. */
  public String tone(CaseRow row) {
    return switch (judged(row)) {
      case "OVERDUE", "LATE" -> "error";
      case "EARLY", "ON_TIME" -> "success";
      default -> "";
    };
  }

  private String judged(CaseRow row) {
    return Timeliness.of(row.dates(), row.status(), row.clock(desk.today()))
        .map(Timeliness::name)
        .orElse("");
  }

  public String status(CaseRow row) {
    return text.get("case.desk.status." + row.status());
  }

  /** For how many days a transfer has waited. */
  public long age(LocalDate since) {
    return ChronoUnit.DAYS.between(since, desk.today());
  }

  /** This list at another page or view, as the end of an address. */
  public String at(CaseFilter.View view, int page) {
    return "?view="
        + view
        + (filter.department().isEmpty() ? "" : "&department=" + encoded(filter.department()))
        + (filter.code().isEmpty() ? "" : "&code=" + encoded(filter.code()))
        + (page > 0 ? "&page=" + page : "");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
