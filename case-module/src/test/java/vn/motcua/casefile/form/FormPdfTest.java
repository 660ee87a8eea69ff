package vn.motcua.casefile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.text.Language;

class FormPdfTest {
  private static final Properties WORDS = new Properties();
  private static final String ALL_LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

  @BeforeAll
  static void the_words_of_the_portal() throws IOException {
    try (Reader file =
        Files.newBufferedReader(
            Path.of("src/main/resources/vn/motcua/casefile/messages_vi.properties"))) {
      WORDS.load(file);
    }
  }

  private static String word(Language language, String key) {
    return Objects.requireNonNull(WORDS.getProperty(key), key);
  }

  private static FormSheet sheet(String reason, int papers) {
    List<List<String>> rows = new ArrayList<>();
    IntStream.rangeClosed(1, papers)
        .forEach(n -> rows.add(List.of(String.valueOf(n), "Bản sao hợp đồng thuê nhà", "Mẫu 05")));
    return new FormSheet(
        new FormVersion(
            FormKind.SUPPLEMENT,
            "02",
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            "Thông tư 03/2025/TT-VPCP"),
        Language.VI,
        "Sở Công Thương",
        "12/PYC",
        LocalDate.of(2026, 11, 5),
        List.of(
            new FormSheet.Line("Mã hồ sơ", "000.00.02.H20-261102-0001"),
            new FormSheet.Line("Lý do", reason)),
        new FormSheet.Table("Giấy tờ", List.of("STT", "Giấy tờ", "Mẫu"), rows),
        List.of("Xin bổ sung một lần."),
        List.of("Người nộp hồ sơ", "Người tiếp nhận hồ sơ"),
        "https://motcua.example.vn/ho-so?so=7-0123456789abcdef0123");
  }

  private static byte[] pdf(FormSheet sheet) throws IOException {
    return FormPdf.written(FormPdf.document(sheet, FormPdfTest::word));
  }

  @Test
  void every_vietnamese_letter_is_in_it_with_tags_title_language_and_fonts() throws IOException {
    String letters = ALL_LETTERS + ALL_LETTERS.toUpperCase(Language.VI.locale());
    try (PDDocument file = Loader.loadPDF(pdf(sheet(letters.replaceAll("(.{30})", "$1 "), 3)))) {
      String text = new PDFTextStripper().getText(file);
      assertThat(text.replaceAll("\\s", "")).contains(letters.replaceAll("\\s", ""));
      assertThat(text.replaceAll("\\s+", " "))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Mẫu số 02", "Số: 12/PYC");
      assertThat(file.getDocumentInformation().getTitle())
          .startsWith("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ");
      assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      PDPage page = file.getPage(0);
      assertThat(Math.round(page.getMediaBox().getWidth())).isEqualTo(595);
      for (var font : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void what_is_written_in_a_case_is_shown_and_does_nothing() throws IOException {
    String hostile =
        "</dd><script>alert(1)</script><img src=\"http://127.0.0.1:1/x\"/> &amp; ]]> \u0000\u0007<!--";
    try (PDDocument file = Loader.loadPDF(pdf(sheet(hostile, 1)))) {
      assertThat(new PDFTextStripper().getText(file)).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void a_long_one_is_made_in_seconds_and_stays_small() throws IOException {
    pdf(sheet("để nạp các lớp", 1));
    Instant began = Instant.now();
    byte[] file = pdf(sheet("Lý do rất dài. ".repeat(300), 300));
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(2));
    assertThat(file.length).isLessThan(500_000);
    try (PDDocument read = Loader.loadPDF(file)) {
      assertThat(read.getNumberOfPages()).isBetween(5, 40);
    }
  }
}
