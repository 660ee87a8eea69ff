package vn.motcua.casefile.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The figures as rows for spreadsheets, the same for every kind of file.
 *
 * @param part key of what the lines are by
 */
record FigureTable(String part, List<FigureLine> lines) {

  /** A column: the end of the key of its head, and what stands in it. */
  record Column(String key, Function<FigureLine, @Nullable Object> value) {}

  static final List<Column> COLUMNS =
      List.of(
          new Column("code", FigureLine::code),
          new Column("name", FigureLine::name),
          new Column("carried", FigureLine::carriedOver),
          new Column("received", FigureLine::received),
          new Column("counter", FigureLine::receivedCounter),
          new Column("online", FigureLine::receivedOnline),
          new Column("postal", FigureLine::receivedPostal),
          new Column("resolved", FigureLine::resolved),
          new Column("EARLY", FigureLine::early),
          new Column("ON_TIME", FigureLine::onTime),
          new Column("LATE", FigureLine::late),
          new Column("NOT_JUDGED", FigureLine::notJudged),
          new Column("NOT_ACCEPTED", FigureLine::notAccepted),
          new Column("WITHDRAWN", FigureLine::withdrawn),
          new Column("STOPPED", FigureLine::stopped),
          new Column("process", FigureLine::inProcess),
          new Column("IN_TIME", FigureLine::inTime),
          new Column("OVERDUE", FigureLine::overdue),
          new Column("WAITING", FigureLine::waiting),
          new Column("percent", FigureLine::inTimePercent),
          new Column("p50", line -> line.pace() == null ? null : line.pace().half()),
          new Column("p90", line -> line.pace() == null ? null : line.pace().nine()));

  static List<FigureTable> of(FigureReport report) {
    FigureLine total = report.total();
    return total == null
        ? List.of()
        : List.of(
            new FigureTable("all", List.of(total)),
            new FigureTable("departments", report.departments()),
            new FigureTable("fields", report.fields()),
            new FigureTable("channels", report.channels()),
            new FigureTable("procedures", report.procedures()));
  }

  /** What has to be known to read them: period, time of counting, notices, whether they add up. */
  static List<List<Object>> facts(FigureReport report, UnaryOperator<String> words) {
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of(words.apply("figures.from"), report.from()));
    facts.add(List.of(words.apply("figures.to"), report.to()));
    facts.add(List.of(words.apply("figures.counted"), FigureDay.when(report.countedAt())));
    if (report.tooFew()) {
      facts.add(List.of(words.apply("figures.too-few")));
      return facts;
    }
    facts.add(List.of(words.apply("figures.notices"), report.notices().received()));
    facts.add(List.of(words.apply("figures.notices.online"), report.notices().online()));
    report
        .reconciliation()
        .sums()
        .forEach(
            sum ->
                facts.add(
                    List.of(
                        words.apply("figures.sum." + sum.kind()),
                        sum.left(),
                        sum.right(),
                        words.apply(sum.same() ? "figures.same" : "figures.different"))));
    return facts;
  }
}
