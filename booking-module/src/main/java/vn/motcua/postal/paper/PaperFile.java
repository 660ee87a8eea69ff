package vn.motcua.postal.paper;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * The sheet of a post office as a file, XLSX or CSV, turned into the lines that would be copied out
 * of it: what is read from a file is seen, and put right, where lines are typed.
 */
final class PaperFile {
  static final int MOST_BYTES = 5 * 1_024 * 1_024;

  private static final long MOST_INFLATED = 50L * 1_024 * 1_024;
  private static final int MOST_PARTS = 200;
  private static final int BUFFER = 8_192;

  /** Far behind what a sheet has lines for, with room for blank ones. */
  private static final int LAST_ROW = 10_000;

  private static final int COLUMNS = 5;
  private static final int DAY_COLUMN = 2;
  private static final int LONGEST_CELL = 500;

  /** What spreadsheets count days from. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final BigDecimal LATEST_DAY = BigDecimal.valueOf(100_000);
  private static final String FIELD = "file";
  private static final String UNREADABLE = "postal.paper.file.unreadable";

  private PaperFile() {}

  /**
   * The lines of a file; of a workbook those of its first sheet, with their numbers.
   *
   * @throws InvalidInput when it is none of these kinds, or too large
   */
  static String read(byte[] file) {
    int first = file.length < 2 ? 0 : ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
    return switch (first) {
      case 0x504B -> workbook(file);
      case 0xD0CF -> throw new InvalidInput(FIELD, "postal.paper.file.old");
      case 0xFFFE -> text(file, StandardCharsets.UTF_16LE);
      case 0xFEFF -> text(file, StandardCharsets.UTF_16BE);
      default -> text(file, StandardCharsets.UTF_8);
    };
  }

  private static String text(byte[] file, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new InvalidInput(FIELD, "postal.paper.file.not-utf8");
    }
  }

  /** By way of a file: what is in a workbook is listed at its end, which a stream comes to last. */
  private static String workbook(byte[] content) {
    try {
      Path file = Files.createTempFile("paper-sheet", ".tmp");
      try {
        Files.write(file, content);
        measure(file);
        return firstSheet(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (ExcelReaderException | IllegalArgumentException | IOException unreadable) {
      throw new InvalidInput(FIELD, UNREADABLE);
    }
  }

  private static String firstSheet(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    int next = 1;
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        if (row.getRowNum() > LAST_ROW || row.getRowNum() < next) {
          throw new InvalidInput(FIELD, "postal.paper.file.too-large");
        }
        lines.append("\n".repeat(row.getRowNum() - next)).append(line(row)).append('\n');
        next = row.getRowNum() + 1;
      }
    }
    return lines.toString();
  }

  private static String line(Row row) {
    return IntStream.range(0, COLUMNS)
        .mapToObj(at -> cell(at, row.getOptionalCell(at).orElse(null)))
        .collect(Collectors.joining("\t"))
        .stripTrailing();
  }

  private static String cell(int column, @Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    String text =
        TypedText.line(cell.getType() == CellType.NUMBER ? number(column, cell) : cell.getText());
    String some = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    return some.indexOf('"') < 0 ? some : '"' + some.replace("\"", "\"\"") + '"';
  }

  private static String number(int column, Cell cell) {
    BigDecimal number = cell.asNumber();
    return column == DAY_COLUMN && number.signum() > 0 && number.compareTo(LATEST_DAY) < 0
        ? EPOCH.plusDays(number.longValue()).toString()
        : number.stripTrailingZeros().toPlainString();
  }

  /** What small files can blow up to is counted before anything else reads them. */
  private static void measure(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long inflated = 0;
    int parts = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
        parts++;
        try (InputStream in = zip.getInputStream(each.next())) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated += read;
            if (inflated > MOST_INFLATED || parts > MOST_PARTS) {
              throw new InvalidInput(FIELD, "postal.paper.file.too-large");
            }
          }
        }
      }
    }
  }
}
