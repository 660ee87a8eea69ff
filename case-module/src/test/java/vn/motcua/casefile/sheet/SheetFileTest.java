package vn.motcua.casefile.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.problem.InvalidInput;

class SheetFileTest {
  private static final int MEGABYTE = 1_024 * 1_024;

  private final Path folder;

  SheetFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String content, Charset charset) throws IOException {
    return Files.write(folder.resolve("file"), content.getBytes(charset));
  }

  /** Each line as its number and its cells. */
  private static List<String> read(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    SheetFile.read(file, (number, cells) -> lines.add(number + " " + String.join("|", cells)));
    return lines;
  }

  private static AbstractThrowableAssert<?, ?> refused(Path file, String key) {
    return assertThatThrownBy(() -> read(file))
        .as(key)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong -> assertThat(wrong.fields().get(0).key()).isEqualTo("case.brought." + key));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void csv_is_read_as_spreadsheets_write_it(String separator) throws IOException {
    String content =
        "\uFEFF\"Mã hồ sơ\";Lý do\r\n1;\"Thiếu \"\"bản sao\"\"\nvà ảnh\"\r\n\r\n;\r\n2;x\r\n";
    List<String> lines = read(file(content.replace(";", separator), StandardCharsets.UTF_8));
    assertThat(lines).containsExactly("1 Mã hồ sơ|Lý do", "2 1|Thiếu \"bản sao\"\nvà ảnh", "6 2|x");
  }

  @Test
  void text_with_two_bytes_a_letter_is_read_too() throws IOException {
    assertThat(read(file("\uFEFFMã;Tên\n1;Đỗ\n", StandardCharsets.UTF_16LE)))
        .containsExactly("1 Mã|Tên", "2 1|Đỗ");
  }

  @Test
  void what_is_no_such_file_is_refused_with_what_to_do() throws IOException {
    refused(file("Mã;Tên\n1;\u00e9\u00e8\n", StandardCharsets.ISO_8859_1), "not-utf8");
    refused(file("\u00d0\u00cf\u0011\u00e0 old", StandardCharsets.ISO_8859_1), "old-excel");
    refused(file("PK no zip at all", StandardCharsets.UTF_8), "unreadable");
    refused(file("a;" + "x".repeat(20_000) + "\n", StandardCharsets.UTF_8), "long-line");
    refused(
        file("a;b\n" + "1;2\n".repeat(SheetFile.MOST_LINES + 1), StandardCharsets.UTF_8),
        "too-many");
  }

  @Test
  void workbooks_are_read_with_their_numbers_and_gaps() throws IOException {
    Path file =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Mã hồ sơ</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>Ngày trả</t></is></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>912345678</v></c><c r=\"C4\"><v>46343</v></c></row>");
    assertThat(read(file)).containsExactly("1 Mã hồ sơ||Ngày trả", "4 912345678||46343");
  }

  @Test
  void workbooks_as_this_portal_writes_them_are_read() throws IOException {
    Path file = folder.resolve("written");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Cong Mot Cua", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Hồ sơ");
      sheet.value(0, 0, "Mã hồ sơ");
      sheet.value(1, 0, "000.00.02.H20-261101-0001");
      sheet.value(1, 1, 7);
    }
    assertThat(read(file)).containsExactly("1 Mã hồ sơ", "2 000.00.02.H20-261101-0001|7");
  }

  @Test
  void a_small_file_that_blows_up_is_refused_before_it_does() throws IOException {
    Path file = folder.resolve("bomb");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blank = new byte[MEGABYTE];
      for (int i = 0; i < 101; i++) {
        zip.write(blank);
      }
    }
    assertThat(Files.size(file)).isLessThan(MEGABYTE);
    refused(file, "too-large");
  }

  private Path workbook(String rows) throws IOException {
    Path file = folder.resolve("workbook");
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "http://schemas.openxmlformats.org/package/2006/";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(
          zip,
          "[Content_Types].xml",
          head + "<Types xmlns=\"" + types + "content-types\"></Types>");
      add(
          zip,
          "_rels/.rels",
          head
              + "<Relationships xmlns=\""
              + types
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + office
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      add(
          zip,
          "xl/_rels/workbook.xml.rels",
          head
              + "<Relationships xmlns=\""
              + types
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + office
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      add(
          zip,
          "xl/workbook.xml",
          head
              + "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      add(
          zip,
          "xl/worksheets/sheet1.xml",
          head
              + "<worksheet xmlns=\""
              + main
              + "\"><sheetData>"
              + rows
              + "</sheetData></worksheet>");
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
