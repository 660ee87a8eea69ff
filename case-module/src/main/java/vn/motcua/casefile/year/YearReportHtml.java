package vn.motcua.casefile.year;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.FigureDay;
import vn.motcua.casefile.figures.FigureLine;
import vn.motcua.casefile.figures.FigureReport;
import vn.motcua.casefile.figures.Reconciliation;
import vn.motcua.casefile.form.FormPdf;

/** The self-assessment as XHTML for the printer. */
final class YearReportHtml {
  /** So many late cases are printed at most. */
  static final int MOST = 1_000;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Words words;
  private final StringBuilder html = new StringBuilder(16_000);

  /** Texts of a language. */
  interface Words {
    String of(String key, Object... values);
  }

  YearReportHtml(Words words) {
    this.words = words;
  }

  /**
   * The report.
   *
   * @param rows late cases, one more than is printed when there are more
   * @param count how many late cases there are; -1 when whoever asks sees only a part of them
   */
  String of(
      String department,
      LocalDate made,
      FigureReport report,
      List<LateCases.LateCase> rows,
      long count) {
    element("h1", words.of("case.year.title"));
    element("p", words.of("case.year.whose", department));
    element("p", words.of("figures.period", DAY.format(report.from()), DAY.format(report.to())));
    element(
        "p",
        words.of("case.year.made", DAY.format(made))
            + " "
            + words.of("figures.counted")
            + " "
            + FigureDay.when(report.countedAt())
            + ".");
    FigureLine total = report.total();
    if (total != null) {
      lines("all", List.of(total));
      sums(report.reconciliation());
      lines("departments", report.departments());
      lines("channels", report.channels());
      lines("fields", report.fields());
      late(total, rows, count);
    }
    return html.toString();
  }

  private void sums(Reconciliation told) {
    element("h2", words.of("figures.sums"));
    head(
        words.of("figures.sums"),
        "figures.table.line",
        "figures.sum.left",
        "figures.sum.right",
        "figures.sum.result");
    for (Reconciliation.Sum sum : told.sums()) {
      row(
          words.of("figures.sum." + sum.kind()),
          sum.left(),
          sum.right(),
          words.of(sum.same() ? "figures.same" : "figures.different"));
    }
    html.append("</tbody></table>");
  }

  private void lines(String part, List<FigureLine> lines) {
    element("h2", words.of("figures.by." + part));
    head(
        words.of("figures.by." + part),
        "figures.column.name",
        "figures.column.carried",
        "figures.column.received",
        "figures.column.resolved",
        "figures.column.EARLY",
        "figures.column.ON_TIME",
        "figures.column.LATE",
        "figures.ended",
        "figures.column.process",
        "figures.column.OVERDUE",
        "figures.column.WAITING",
        "figures.column.percent");
    for (FigureLine line : lines) {
      row(
          line.name(),
          line.carriedOver(),
          line.received(),
          line.resolved(),
          line.early(),
          line.onTime(),
          line.late(),
          line.ended(),
          line.inProcess(),
          line.overdue(),
          line.waiting(),
          Objects.requireNonNullElse((Object) line.inTimePercent(), "–"));
    }
    html.append("</tbody></table>");
  }

  private void late(FigureLine total, List<LateCases.LateCase> rows, long count) {
    element("h2", words.of("case.year.late"));
    if (count >= 0) {
      element(
          "p",
          words.of(
              "case.year.sum",
              count,
              total.late(),
              total.overdue(),
              total.late() + total.overdue()));
    }
    if (rows.isEmpty()) {
      element("p", words.of("case.year.none"));
      return;
    }
    List<LateCases.LateCase> printed = rows.subList(0, Math.min(MOST, rows.size()));
    element(
        "p",
        words.of(
            "case.year.unexplained", printed.stream().filter(one -> one.reason() == null).count()));
    head(
        words.of("case.year.late"),
        "case.code",
        "case.desk.department",
        "case.procedure",
        "case.desk.received",
        "case.promised",
        "case.year.settled",
        "case.year.apology",
        "case.year.reason");
    for (LateCases.LateCase one : printed) {
      row(
          one.code(),
          one.department(),
          one.procedure(),
          day(one.enteredOn()),
          day(one.dueOn()),
          one.settledOn() == null ? words.of("case.year.open") : day(one.settledOn()),
          day(one.apologyOn()),
          Objects.requireNonNullElseGet(one.reason(), () -> words.of("case.year.no-reason")));
    }
    html.append("</tbody></table>");
    if (rows.size() > MOST) {
      element("p", words.of("case.year.first", MOST));
    }
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  private void head(String caption, String... keys) {
    html.append("<table><caption>")
        .append(FormPdf.escaped(caption))
        .append("</caption><thead><tr>");
    for (String key : keys) {
      html.append("<th scope=\"col\">").append(FormPdf.escaped(words.of(key))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
  }

  private void row(Object... values) {
    html.append("<tr>");
    for (int i = 0; i < values.length; i++) {
      html.append(
          i == 0
              ? "<th scope=\"row\">"
              : values[i] instanceof Number ? "<td class=\"number\">" : "<td>");
      html.append(FormPdf.escaped(String.valueOf(values[i])));
      html.append(i == 0 ? "</th>" : "</td>");
    }
    html.append("</tr>");
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(FormPdf.escaped(text));
    html.append("</").append(name).append('>');
  }
}
