package vn.motcua.casefile.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** The public page of figures. */
@Named
@RequestScoped
public class FiguresPage {
  private static final List<String> ASKED =
      List.of("from", "to", "department", "field", "procedure", "channel");

  private static final int MOST = 60;

  @Inject private FigureQuestion question;
  @Inject private Departments departments;
  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private Clock clock;

  private @Nullable FigureReport report;
  private List<FieldProblem> problems = List.of();
  private int status = 200;

  @PostConstruct
  void count() {
    try {
      report = question.answer();
    } catch (PortalProblem wrong) {
      status = wrong.status();
      problems =
          wrong.fields().isEmpty()
              ? List.of(FieldProblem.of("from", "problem." + wrong.key() + ".detail"))
              : wrong.fields();
    }
  }

  /** Before anything is written. */
  public void sendHeaders() {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  public @Nullable FigureReport getReport() {
    return report;
  }

  public List<FieldProblem> getProblems() {
    return problems;
  }

  public String message(FieldProblem wrong) {
    return text.with(wrong.key(), wrong.values().toArray());
  }

  /** What is wrong with a field; empty when nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(wrong -> wrong.field().equals(field))
        .map(this::message)
        .collect(Collectors.joining(" "));
  }

  /** What was asked for. */
  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /** A day of the form: what was typed, else the one that counts. */
  public String day(String field) {
    FigureReport shown = report;
    if (shown == null || !typed(field).isEmpty()) {
      return typed(field);
    }
    return String.valueOf(field.equals("from") ? shown.from() : shown.to());
  }

  public FilingChannel[] getChannels() {
    return FilingChannel.values();
  }

  public List<Department> getDepartments() {
    return departments.all();
  }

  /** This year and the four before it. */
  public List<Integer> getYears() {
    int now = VietnamTime.today(clock).getYear();
    return Stream.iterate(now, year -> year - 1).limit(5).toList();
  }

  public String first(int year) {
    return LocalDate.of(year, 1, 1).toString();
  }

  public String last(int year) {
    return LocalDate.of(year, 12, 31).toString();
  }

  /** This question as the end of another address. */
  public String getQuery() {
    return ASKED.stream()
        .filter(name -> !typed(name).isEmpty())
        .map(name -> name + "=" + URLEncoder.encode(typed(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public String number(long count) {
    return NumberFormat.getIntegerInstance(text.language().locale()).format(count);
  }

  /** {@code 99,8 %}; a dash of none. */
  public String percent(@Nullable Double share) {
    return share == null
        ? "–"
        : NumberFormat.getNumberInstance(text.language().locale()).format(share) + "\u00a0%";
  }

  /** The width of a bar, of a hundred. */
  public String width(long part, long whole) {
    return whole == 0 ? "0" : String.valueOf(Math.round(1000.0 * part / whole) / 10.0);
  }

  public String getWhen() {
    return report == null ? "" : FigureDay.when(report.countedAt());
  }

  /** Those with the most cases; the files have all. */
  public List<FigureLine> getProcedures() {
    List<FigureLine> all = report == null ? List.of() : report.procedures();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  public boolean isMore() {
    return report != null && report.procedures().size() > MOST;
  }

  /** The parts of the chart, in the order of the table. */
  public List<Bar> getBars() {
    FigureLine all = report == null ? null : report.total();
    return all == null
        ? List.of()
        : List.of(
            new Bar("EARLY", all.early()),
            new Bar("ON_TIME", all.onTime()),
            new Bar("LATE", all.late()),
            new Bar("NOT_JUDGED", all.notJudged()),
            new Bar("ended", all.ended()),
            new Bar("IN_TIME", all.inTime()),
            new Bar("OVERDUE", all.overdue()),
            new Bar("WAITING", all.waiting()));
  }

  /** A bar of the chart. */
  public record Bar(String key, long count) {}
}
