package vn.motcua.casefile.form;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.QrCode;

/**
 * A sheet as PDF: tagged, with a title and its language, the fonts inside. A few are made at a time
 * and the rest wait a little, so that many who ask at once do not take all memory.
 */
@ApplicationScoped
public class FormPdf {
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 10;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final int QR_SCALE = 6;
  private static final String FONT = "Sheet";

  /** The fonts lie in a library; its licence is the OFL. */
  private static final String FONTS = "/liberation/LiberationSans-";

  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm 16mm 16mm 20mm; @bottom-right { content: counter(page) "/" counter(pages); font: 9pt Sheet; } }
      body { font: 11pt/1.4 Sheet; color: #000; margin: 0; }
      header { display: table; width: 100%; margin-bottom: 6mm; }
      header > div { display: table-cell; width: 32%; vertical-align: top; padding-right: 3mm; }
      header > .state { width: 52%; text-align: center; }
      .state strong { font-size: 9.5pt; }
      header img { width: 26mm; height: 26mm; }
      header p { margin: 0 0 1.5mm; }
      .agency { font-weight: 700; }
      h1 { font-size: 15pt; text-align: center; margin: 4mm 0 6mm; }
      .facts { margin: 0 0 5mm; }
      .facts > div { display: table; width: 100%; page-break-inside: avoid; }
      dt { display: table-cell; width: 34%; padding: 1mm 3mm 1mm 0; }
      dd { display: table-cell; margin: 0; padding: 1mm 0; font-weight: 700; white-space: pre-line; }
      table { width: 99.6%; border-collapse: collapse; margin: 0 0 5mm; -fs-table-paginate: paginate; font-size: 9.5pt; }
      caption { text-align: left; font-weight: 700; margin-bottom: 1.5mm; }
      th, td { border: .3mm solid #555; padding: 1mm 1.5mm; text-align: left; vertical-align: top; word-wrap: break-word; }
      tr { page-break-inside: avoid; }
      .signers { display: table; width: 100%; margin-top: 10mm; page-break-inside: avoid; }
      .signers p { display: table-cell; text-align: center; width: 50%; height: 30mm; }
      """;

  /** For tables with many columns. */
  private static final String WIDE =
      "@page { size: A4 landscape; } td.number { text-align: right; } h2 { font-size: 12pt; margin: 5mm 0 2mm; page-break-after: avoid; }";

  private static final String HEAD =
      """
      <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/><meta name="description" content="%s"/><style>%s</style></head><body>\
      """;

  static {
    XRLog.setLoggingEnabled(false); // it tells of every file
  }

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  @Inject private Texts texts;

  /**
   * The file.
   *
   * @throws PortalProblem 503 when too many are being made
   */
  public byte[] of(FormSheet sheet) {
    return inTurn(document(sheet, texts::get));
  }

  /**
   * Anything else as PDF.
   *
   * @param title plain text
   * @param body XHTML, with everything in it {@linkplain #escaped escaped}
   * @throws PortalProblem 503 when too many are being made
   */
  public byte[] of(Language language, String title, String body) {
    String name = escaped(title);
    return inTurn(
        HEAD.formatted(language.code(), name, name, name, STYLE + WIDE) + body + "</body></html>");
  }

  /** A text as it stands in XHTML. */
  public static String escaped(String text) {
    StringBuilder written = new StringBuilder(text.length());
    FormHtml.escape(text, written);
    return written.toString();
  }

  private byte[] inTurn(String document) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new PortalProblem(503, "unavailable");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PortalProblem(503, "unavailable");
    }
    try {
      return written(document);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      turns.release();
    }
  }

  static String document(FormSheet sheet, FormWords.Source texts) {
    StringBuilder title = new StringBuilder();
    FormHtml.escape(sheet.version().title(), title);
    String number = Objects.requireNonNullElse(sheet.number(), "");
    FormHtml.escape(number.isEmpty() ? "" : " " + number, title);
    String qr =
        "<div><img alt=\"%s\" src=\"data:image/png;base64,%s\"/></div>"
            .formatted(
                texts.get(sheet.language(), "case.sheet.qr"),
                Base64.getEncoder().encodeToString(QrCode.png(sheet.address(), QR_SCALE)));
    return HEAD.formatted(sheet.language().code(), title, title, title, STYLE)
        + FormHtml.of(sheet, texts, qr)
        + "</body></html>";
  }

  static byte[] written(String document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Một Cửa Portal");
    builder.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.withHtmlContent(document, null);
    builder.toStream(file);
    builder.run();
    return file.toByteArray();
  }

  private static InputStream font(String weight) {
    return Objects.requireNonNull(
        FormPdf.class.getResourceAsStream(FONTS + weight + ".ttf"), "The fonts are missing");
  }
}
