package vn.motcua.casefile.indicator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.FigureDay;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** The public page of indicators. */
@Named
@RequestScoped
public class IndicatorPage {
  @Inject private IndicatorQuestion question;
  @Inject private PageText text;

  private @Nullable IndicatorReport report;
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

  public @Nullable IndicatorReport getReport() {
    return report;
  }

  public List<FieldProblem> getProblems() {
    return problems;
  }

  public String message(FieldProblem wrong) {
    return text.with(wrong.key(), wrong.values().toArray());
  }

  public String getWhen() {
    return report == null ? "" : FigureDay.when(report.countedAt());
  }

  /** {@code 17,35}. */
  public String points(@Nullable BigDecimal points) {
    return points == null
        ? "–"
        : NumberFormat.getNumberInstance(text.language().locale()).format(points);
  }

  public String number(long count) {
    return NumberFormat.getIntegerInstance(text.language().locale()).format(count);
  }
}
