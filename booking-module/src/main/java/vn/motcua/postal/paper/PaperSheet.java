package vn.motcua.postal.paper;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.cod.Remittance;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.TypedText;

/**
 * The sheet a post office gives back, as it is copied from a spreadsheet: reference, state, day,
 * cause, collected; a heading in the first line is left out.
 */
final class PaperSheet {
  static final int MOST_LINES = 2_000;
  private static final int LONGEST_CAUSE = 200;
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private final Function<String, Optional<PostalState>> meaning;
  private final LocalDate today;
  private final List<PaperLine> lines = new ArrayList<>();

  private PaperSheet(Function<String, Optional<PostalState>> meaning, LocalDate today) {
    this.meaning = meaning;
    this.today = today;
  }

  /**
   * Reads it.
   *
   * @param meaning of the words for states
   * @param today no line may tell of a later day
   */
  static List<PaperLine> read(
      String text, Function<String, Optional<PostalState>> meaning, LocalDate today) {
    PaperSheet sheet = new PaperSheet(meaning, today);
    char separator = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      for (CsvRecord one : records) {
        if (sheet.lines.size() == MOST_LINES) {
          sheet.lines.add(sheet.bad(one, "postal.paper.too-many"));
          break;
        }
        sheet.read(one);
      }
    } catch (CsvParseException | UncheckedIOException | IOException unreadable) {
      return List.of(
          new PaperLine(1, "", null, null, null, "", 0, "postal.paper.unreadable", false));
    }
    return sheet.lines;
  }

  private static String cell(CsvRecord record, int at) {
    return at < record.getFieldCount() ? TypedText.line(record.getField(at)) : "";
  }

  private PaperLine bad(CsvRecord record, String wrong) {
    int number = (int) record.getStartingLineNumber();
    return new PaperLine(number, cell(record, 0), null, null, null, "", 0, wrong, false);
  }

  private void read(CsvRecord record) {
    if (record.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    if (!(PublicReference.read(cell(record, 0)) instanceof PublicReference.Read found)) {
      boolean heading = record.getStartingLineNumber() == 1 && state(cell(record, 1)) == null;
      if (!heading) {
        lines.add(bad(record, "postal.paper.reference"));
      }
      return;
    }
    PostalState to = state(cell(record, 1));
    LocalDate day = day(cell(record, 2));
    String cause = cell(record, 3);
    OptionalLong collected = collected(cell(record, 4));
    String wrong =
        to == null
            ? "postal.paper.state"
            : day == null || day.isAfter(today)
                ? "postal.paper.day"
                : cause.length() > LONGEST_CAUSE
                    ? "postal.paper.cause"
                    : collected.isEmpty() ? "postal.paper.collected" : "";
    lines.add(
        new PaperLine(
            (int) record.getStartingLineNumber(),
            found.reference().value(),
            null,
            to,
            day,
            cause,
            collected.orElse(0),
            wrong,
            false));
  }

  private @Nullable PostalState state(String word) {
    return meaning
        .apply(word)
        .filter(it -> it != PostalState.REQUESTED && it != PostalState.CANCELLED)
        .orElse(null);
  }

  private static OptionalLong collected(String cell) {
    return cell.isEmpty() || cell.equals("0") ? OptionalLong.of(0) : Remittance.amount(cell);
  }

  private static @Nullable LocalDate day(String cell) {
    try {
      Matcher typed = DAY.matcher(cell);
      return typed.matches()
          ? LocalDate.of(
              Integer.parseInt(typed.group(3)),
              Integer.parseInt(typed.group(2)),
              Integer.parseInt(typed.group(1)))
          : LocalDate.parse(cell);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
