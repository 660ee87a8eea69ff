package vn.motcua.casefile.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * A form filled in, ready to be shown or printed.
 *
 * @param language of the words that are not the rules' own
 * @param agency name of the department whose form it is
 * @param number of this slip; null when it has none
 * @param on the day of what it tells
 * @param table null when it has none
 * @param closing sentences below
 * @param signers who signs by hand, from left to right
 * @param address what the QR code leads to
 */
public record FormSheet(
    FormVersion version,
    Language language,
    String agency,
    @Nullable String number,
    @Nullable LocalDate on,
    List<Line> lines,
    @Nullable Table table,
    List<String> closing,
    List<String> signers,
    String address) {
  public FormSheet {
    lines = List.copyOf(lines);
    closing = List.copyOf(closing);
    signers = List.copyOf(signers);
  }

  /** What something is. */
  public record Line(String label, String value) {}

  /** A table; every row is as long as its head. */
  public record Table(String caption, List<String> head, List<List<String>> rows) {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }
}
