package vn.motcua.casefile.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Csv;

/** The figures as files. */
final class FigureFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final int WIDE = 48;

  private FigureFiles() {}

  /** All tables one below the other; the first column says which one a row belongs to. */
  static String csv(FigureReport report, UnaryOperator<String> words) {
    StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
    FigureTable.facts(report, words).forEach(fact -> file.append(row(fact.stream())));
    file.append(LINE_END)
        .append(
            row(
                Stream.concat(
                    Stream.of(words.apply("figures.part")),
                    FigureTable.COLUMNS.stream()
                        .map(column -> words.apply("figures.column." + column.key())))));
    for (FigureTable table : FigureTable.of(report)) {
      for (FigureLine line : table.lines()) {
        file.append(
            row(
                Stream.concat(
                    Stream.of(words.apply("figures.by." + table.part())),
                    FigureTable.COLUMNS.stream()
                        .map(column -> Objects.toString(column.value().apply(line), "")))));
      }
    }
    return file.toString();
  }

  private static String row(Stream<?> values) {
    return values.map(value -> Csv.quoted(String.valueOf(value))).collect(Collectors.joining(","))
        + LINE_END;
  }

  /** A sheet for what has to be known, and one for each table. */
  static void xlsx(
      FigureReport report,
      UnaryOperator<String> words,
      List<FigureBook.Sheet> more,
      OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Mot Cua Portal", "1.0")) {
      Worksheet first = book.newWorksheet(words.apply("figures.sheet.facts"));
      List<List<Object>> facts = FigureTable.facts(report, words);
      for (int i = 0; i < facts.size(); i++) {
        for (int j = 0; j < facts.get(i).size(); j++) {
          put(first, i, j, facts.get(i).get(j));
        }
      }
      first.width(0, WIDE);
      for (FigureTable table : FigureTable.of(report)) {
        sheet(book.newWorksheet(words.apply("figures.by." + table.part())), table, words);
      }
      more.forEach(one -> sheet(book.newWorksheet(words.apply(one.name())), one, words));
    }
  }

  private static void sheet(Worksheet sheet, FigureTable table, UnaryOperator<String> words) {
    for (int i = 0; i < FigureTable.COLUMNS.size(); i++) {
      sheet.value(0, i, words.apply("figures.column." + FigureTable.COLUMNS.get(i).key()));
      sheet.style(0, i).bold().wrapText(true).set();
      for (int j = 0; j < table.lines().size(); j++) {
        put(sheet, j + 1, i, FigureTable.COLUMNS.get(i).value().apply(table.lines().get(j)));
      }
    }
    sheet.width(1, WIDE);
    sheet.freezePane(2, 1);
  }

  private static void sheet(Worksheet sheet, FigureBook.Sheet of, UnaryOperator<String> words) {
    for (int i = 0; i < of.heads().size(); i++) {
      sheet.value(0, i, words.apply(of.heads().get(i)));
      sheet.style(0, i).bold().wrapText(true).set();
      for (int j = 0; j < of.rows().size(); j++) {
        put(sheet, j + 1, i, of.rows().get(j).get(i));
      }
    }
    sheet.freezePane(1, 1);
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
