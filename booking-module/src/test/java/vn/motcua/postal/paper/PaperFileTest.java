package vn.motcua.postal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.motcua.problem.InvalidInput;

class PaperFileTest {
  private static final String LINE = "7KQ9M-4TXB2-W0RC;Đã giao;22/11/2026;Vắng nhà;26.000";

  /** Writes cells into a sheet. */
  private interface Cells {
    void write(Worksheet sheet);
  }

  private static byte[] workbook(Cells cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      cells.write(book.newWorksheet("Bảng kê"));
    }
    return out.toByteArray();
  }

  private static String wrong(byte[] file) {
    try {
      PaperFile.read(file);
    } catch (InvalidInput told) {
      return told.fields().get(0).key();
    }
    return "";
  }

  @Test
  void a_workbook_gives_the_lines_that_would_be_copied_with_their_numbers() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Mã đơn gửi");
              sheet.value(2, 0, "7KQ9M-4TXB2-W0RC");
              sheet.value(2, 1, "Đã giao");
              sheet.value(2, 2, LocalDate.of(2026, 11, 22));
              sheet.style(2, 2).format("dd/mm/yyyy").set();
              sheet.value(2, 3, "Nhà \"số 3\"\nvắng");
              sheet.value(2, 4, 26_000);
              sheet.value(2, 5, "not part of the sheet");
            });
    assertThat(PaperFile.read(file).lines())
        .containsExactly(
            "Mã đơn gửi",
            "",
            "7KQ9M-4TXB2-W0RC\tĐã giao\t2026-11-22\t\"Nhà \"\"số 3\"\" vắng\"\t26000");
  }

  @Test
  void a_text_is_taken_in_the_encodings_spreadsheets_say_and_in_no_other() {
    assertThat(PaperFile.read(LINE.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINE);
    assertThat(PaperFile.read(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_8))).isEqualTo(LINE);
    assertThat(PaperFile.read(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(LINE);
    assertThat(PaperFile.read(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(LINE);
    assertThat(wrong("Vắng nhà".getBytes(Charset.forName("windows-1258"))))
        .isEqualTo("postal.paper.file.not-utf8");
  }

  @Test
  void what_is_no_such_file_is_said_and_not_read() throws IOException {
    assertThat(wrong(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}))
        .isEqualTo("postal.paper.file.old");
    assertThat(wrong("PK and no workbook".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("postal.paper.file.unreadable");
    byte[] far = workbook(sheet -> sheet.value(500_000, 0, "x"));
    assertThat(wrong(far)).isEqualTo("postal.paper.file.too-large");
    byte[] cut = new byte[far.length / 2];
    System.arraycopy(far, 0, cut, 0, cut.length);
    assertThatThrownBy(() -> PaperFile.read(cut)).isInstanceOf(InvalidInput.class);
  }
}
