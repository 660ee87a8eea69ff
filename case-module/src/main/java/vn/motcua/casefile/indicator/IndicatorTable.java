package vn.motcua.casefile.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.FigureDay;
import vn.motcua.text.Csv;

/** The indicators as rows for spreadsheets. */
final class IndicatorTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final int WIDE = 60;
  private static final List<String> HEADS =
      List.of("group", "name", "part", "whole", "percent", "points", "most", "formula", "note");

  private final IndicatorReport report;
  private final UnaryOperator<String> words;

  IndicatorTable(IndicatorReport report, UnaryOperator<String> words) {
    this.report = report;
    this.words = words;
  }

  private List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row("figures.from", report.from()));
    rows.add(row("figures.to", report.to()));
    rows.add(row("figures.counted", FigureDay.when(report.countedAt())));
    rows.add(row("indicators.source", words.apply("indicators.source." + report.version())));
    rows.add(row("indicators.version", report.version()));
    rows.add(row("indicators.points", report.points()));
    rows.add(row("indicators.measured", report.measured()));
    rows.add(row("indicators.most", report.most()));
    rows.add(List.of());
    rows.add(
        HEADS.stream()
            .<@Nullable Object>map(head -> words.apply("indicators.column." + head))
            .toList());
    for (IndicatorReport.Group group : report.groups()) {
      for (IndicatorReport.Line line : group.indicators()) {
        boolean told = line.whole() > 0;
        rows.add(
            Arrays.<@Nullable Object>asList(
                words.apply("indicators.group." + group.group()),
                words.apply("indicators." + line.id()),
                told ? line.part() : null,
                told ? line.whole() : null,
                line.percent(),
                line.points(),
                line.most(),
                words.apply("indicators." + line.id() + ".formula"),
                told ? null : words.apply("indicators." + line.id() + ".none")));
      }
    }
    return rows;
  }

  private List<@Nullable Object> row(String key, @Nullable Object value) {
    return Arrays.asList(words.apply(key), value);
  }

  String csv() {
    return rows().stream()
        .map(
            row ->
                row.stream()
                    .map(value -> Csv.quoted(Objects.toString(value, "")))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  void xlsx(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Mot Cua Portal", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.apply("indicators.sheet"));
      List<List<@Nullable Object>> rows = rows();
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          Object value = rows.get(i).get(j);
          if (value instanceof Number number) {
            sheet.value(i, j, number);
          } else if (value != null) {
            sheet.value(i, j, value.toString());
          }
        }
      }
      sheet.width(0, WIDE / 2);
      sheet.width(1, WIDE);
      sheet.width(HEADS.size() - 2, WIDE);
      sheet.width(HEADS.size() - 1, WIDE);
    }
  }
}
