package vn.motcua.casefile.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;

/** Reads files line by line: CSV as spreadsheets write it, and XLSX. */
final class SheetFile {
  static final int MOST_LINES = 50_000;

  private static final int MOST_CELLS = 100;
  private static final int MOST_LETTERS = 15_000;
  private static final long MOST_INFLATED = 100L * 1_024 * 1_024;
  private static final int MOST_PARTS = 500;
  private static final int BUFFER = 8_192;
  private static final String FILE = "file";
  private static final String UNREADABLE = "case.brought.unreadable";

  /** Beginnings of files. */
  private static final String ZIP = "PK";

  private static final int OLD_EXCEL = 0xD0;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What is done with each line that is not blank. */
  interface Lines {
    /**
     * One after the other.
     *
     * @param number in the file, from 1
     */
    void line(int number, List<String> cells) throws IOException;
  }

  private final Lines lines;
  private int count;

  private SheetFile(Lines lines) {
    this.lines = lines;
  }

  /**
   * Reads a file, whatever kind it is.
   *
   * @throws InvalidInput when it is none of those kinds, or too large
   */
  static void read(Path file, Lines lines) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(2);
    }
    SheetFile reading = new SheetFile(lines);
    if (new String(head, StandardCharsets.ISO_8859_1).equals(ZIP)) {
      reading.workbook(file);
    } else if (head.length > 0 && (head[0] & 0xFF) == OLD_EXCEL) {
      throw new InvalidInput(FILE, "case.brought.old-excel");
    } else {
      reading.text(file, charset(head));
    }
  }

  private static Charset charset(byte[] head) {
    int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    return switch (first) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private void text(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader = reader(in, charset)) {
      char separator = separator(reader);
      try (CsvReader<CsvRecord> records =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(reader)) {
        for (CsvRecord one : records) {
          add((int) one.getStartingLineNumber(), one.getFields());
        }
      }
    } catch (CharacterCodingException other) {
      throw new InvalidInput(FILE, "case.brought.not-utf8");
    } catch (CsvParseException | UncheckedIOException unreadable) {
      throw unreadable.getCause() instanceof CharacterCodingException
          ? new InvalidInput(FILE, "case.brought.not-utf8")
          : new InvalidInput(FILE, UNREADABLE);
    }
  }

  private static BufferedReader reader(InputStream in, Charset charset) {
    Reader strict =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new BufferedReader(strict, BUFFER * 2);
  }

  /** Of those that spreadsheets use, the one that the first line has most of. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    reader.mark(BUFFER);
    int[] found = new int[3];
    String candidates = ";,\t";
    boolean quoted = false;
    for (int i = 0; i < BUFFER - 1; i++) {
      int letter = reader.read();
      if (letter < 0 || (letter == '\n' && !quoted)) {
        break;
      }
      quoted ^= letter == '"';
      int candidate = candidates.indexOf(letter);
      if (candidate >= 0 && !quoted) {
        found[candidate]++;
      }
    }
    reader.reset();
    int best = found[0] >= found[1] ? 0 : 1;
    return candidates.charAt(found[2] > found[best] ? 2 : best);
  }

  private void workbook(Path file) throws IOException {
    measure(file);
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        add(row.getRowNum(), cells(row));
      }
    } catch (ExcelReaderException | ZipException | IllegalArgumentException unreadable) {
      throw new InvalidInput(FILE, UNREADABLE);
    } catch (IOException broken) {
      throw new InvalidInput(FILE, UNREADABLE);
    }
  }

  /** With those that are not there, so that each keeps its column. */
  private static List<String> cells(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(i -> text(row.getOptionalCell(i).orElse(null)))
        .toList();
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  /** What small files can blow up to is counted before anything else reads them. */
  private static void measure(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long inflated = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new InvalidInput(FILE, "case.brought.too-large");
      }
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(part)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated += read;
            if (inflated > MOST_INFLATED) {
              throw new InvalidInput(FILE, "case.brought.too-large");
            }
          }
        }
      }
    } catch (ZipException | IllegalArgumentException unreadable) {
      throw new InvalidInput(FILE, UNREADABLE);
    }
  }

  private void add(int number, List<String> cells) throws IOException {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (++count > MOST_LINES + 1) {
      throw new InvalidInput(FILE, "case.brought.too-many", MOST_LINES);
    }
    if (cells.size() > MOST_CELLS || cells.stream().mapToInt(String::length).sum() > MOST_LETTERS) {
      throw new InvalidInput(FILE, "case.brought.long-line", number);
    }
    lines.line(number, cells);
  }
}
