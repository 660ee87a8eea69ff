package vn.motcua.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables, printed as they come and kept as Markdown and CSV. */
final class Report {
  private final StringBuilder markdown = new StringBuilder();
  private final StringBuilder csv = new StringBuilder();

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  void text(String line) {
    System.out.println(line);
    markdown.append(line).append("\n\n");
  }

  void table(String title, List<String> head, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    all.addAll(rows);
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (int r = 0; r < all.size(); r++) {
      table.append('|');
      for (int i = 0; i < widths.length; i++) {
        String cell = all.get(r).get(i);
        int space = widths[i] - cell.length();
        table.append(i == 0 ? " " + cell + " ".repeat(space) : " " + " ".repeat(space) + cell);
        table.append(" |");
      }
      table.append('\n');
      if (r == 0) {
        table.append('|');
        for (int i = 0; i < widths.length; i++) {
          table.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        table.append('\n');
      }
      csv.append(quoted(title)).append(',');
      csv.append(String.join(",", all.get(r).stream().map(Report::quoted).toList())).append('\n');
    }
    System.out.println("\n" + title + "\n\n" + table);
    markdown.append("### ").append(title).append("\n\n").append(table).append('\n');
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  void write(String name) throws IOException {
    Path folder = Options.OUTPUT;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".md"), markdown);
    Files.writeString(folder.resolve(name + ".csv"), csv);
    System.out.println("Written to " + folder.resolve(name + ".md") + " and .csv");
  }
}
