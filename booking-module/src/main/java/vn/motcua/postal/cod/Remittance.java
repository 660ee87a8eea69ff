package vn.motcua.postal.cod;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.postal.cod.CodLedger.Typed;
import vn.motcua.reference.PublicReference;

/** Lines of a payment of the carrier, {@code reference;amount}, as they are copied from a sheet. */
public final class Remittance {
  private static final int MOST_LINES = 2_000;

  private final List<Typed> lines = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** A line that cannot be read; key of a text. */
  public record Wrong(int line, String key) {}

  private Remittance() {}

  /**
   * Reads what was copied: separated as spreadsheets do, a heading in the first line is left out.
   *
   * @param number the carrier's number of the payment
   */
  public static Remittance read(String text, String number) {
    Remittance read = new Remittance();
    char separator = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      for (CsvRecord one : records) {
        read.line((int) one.getStartingLineNumber(), one.getFields(), number);
      }
    } catch (CsvParseException | UncheckedIOException | IOException unreadable) {
      read.wrong.add(new Wrong(1, "postal.cod.line.unreadable"));
    }
    return read;
  }

  private void line(int at, List<String> cells, String number) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (seen.size() + wrong.size() >= MOST_LINES) {
      wrong.add(new Wrong(at, "postal.cod.line.too-many"));
      return;
    }
    OptionalLong amount = amount(cells.size() < 2 ? "" : cells.get(1));
    if (PublicReference.read(cells.get(0)) instanceof PublicReference.Read found) {
      String reference = found.reference().value();
      if (amount.isEmpty()) {
        wrong.add(new Wrong(at, "postal.cod.line.amount"));
      } else if (!seen.add(reference)) {
        wrong.add(new Wrong(at, "postal.cod.line.twice"));
      } else {
        lines.add(new Typed(reference, What.PAID_OUT, amount.getAsLong(), number, "", ""));
        numbers.add(at);
      }
    } else if (at > 1 || amount.isPresent()) {
      wrong.add(new Wrong(at, "postal.cod.line.reference"));
    } // else a heading
  }

  /** An amount in VND as people write it, {@code 26.000 đ}; empty when it is none. */
  public static OptionalLong amount(String typed) {
    String digits = typed.strip().replaceAll("(?i)\\s*(đ|vnd|đồng)$", "");
    if (!digits.matches("\\d{1,10}|\\d{1,3}([., \u00a0]\\d{3}){1,3}")) {
      return OptionalLong.empty();
    }
    long amount = Long.parseLong(digits.replaceAll("\\D", ""));
    return amount > 0 && amount <= CodEntry.MOST ? OptionalLong.of(amount) : OptionalLong.empty();
  }

  /** Leaves out what the centre does not know, and says so. */
  public void check(Predicate<String> known) {
    for (int i = 0; i < lines.size(); i++) {
      if (!known.test(lines.get(i).reference())) {
        wrong.add(new Wrong(numbers.get(i), "postal.cod.line.unknown"));
      }
    }
    wrong.sort(Comparator.comparingInt(Wrong::line));
  }

  public List<Typed> lines() {
    return List.copyOf(lines);
  }

  public List<Wrong> wrong() {
    return List.copyOf(wrong);
  }
}
