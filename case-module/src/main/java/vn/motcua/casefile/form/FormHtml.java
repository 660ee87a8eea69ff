package vn.motcua.casefile.form;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.text.Language;

/** A sheet as XHTML: the same for the page, the printer and the PDF. */
final class FormHtml {
  private final FormSheet sheet;
  private final FormWords words;
  private final StringBuilder html = new StringBuilder(4_000);

  private FormHtml(FormSheet sheet, FormWords.Source texts) {
    this.sheet = sheet;
    words = new FormWords(texts, sheet.language());
  }

  /**
   * The article, without anything around it.
   *
   * @param qr an element that shows the QR code
   */
  static String of(FormSheet sheet, FormWords.Source texts, String qr) {
    return new FormHtml(sheet, texts).article(qr);
  }

  private String article(String qr) {
    FormVersion version = sheet.version();
    html.append("<article class=\"sheet form\"><header><div><p class=\"agency\" lang=\"vi\">");
    text(sheet.agency());
    html.append("</p><p class=\"muted\">");
    text(words.with("form", version.number(), version.basis()));
    if (sheet.number() != null) {
      html.append("<br/>");
      text(words.with("number", sheet.number()));
    }
    html.append("</p></div><div class=\"state\"><p lang=\"vi\"><strong>");
    text(words.texts().get(Language.VI, "case.sheet.state"));
    html.append("</strong><br/>");
    text(words.texts().get(Language.VI, "case.sheet.motto"));
    html.append("</p>");
    if (sheet.on() != null) {
      date(sheet.on());
    }
    html.append("</div>").append(qr).append("</header><h1 lang=\"vi\">");
    text(version.title());
    html.append("</h1>");
    lines();
    if (sheet.table() != null) {
      table(sheet.table());
    }
    for (String sentence : sheet.closing()) {
      html.append("<p>");
      text(sentence);
      html.append("</p>");
    }
    signers();
    return html.append("</article>").toString();
  }

  private void date(LocalDate day) {
    html.append("<p>");
    text(
        words.with(
            "date", day.getDayOfMonth(), day.getMonthValue(), String.valueOf(day.getYear())));
    html.append("</p>");
  }

  private void lines() {
    if (sheet.lines().isEmpty()) {
      return;
    }
    html.append("<dl class=\"facts\">");
    for (FormSheet.Line line : sheet.lines()) {
      html.append("<div><dt>");
      text(line.label());
      html.append("</dt><dd class=\"plain\">");
      text(line.value());
      html.append("</dd></div>");
    }
    html.append("</dl>");
  }

  private void table(FormSheet.Table table) {
    html.append("<table class=\"cards\"><caption>");
    text(table.caption());
    html.append("</caption><thead><tr>");
    for (String head : table.head()) {
      html.append("<th scope=\"col\">");
      text(head);
      html.append("</th>");
    }
    html.append("</tr></thead><tbody>");
    table.rows().forEach(row -> row(table, row));
    html.append("</tbody></table>");
  }

  private void row(FormSheet.Table table, List<String> row) {
    html.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      html.append(i == 0 ? "<th scope=\"row\" data-label=\"" : "<td data-label=\"");
      text(table.head().get(i));
      html.append("\">");
      text(row.get(i));
      html.append(i == 0 ? "</th>" : "</td>");
    }
    html.append("</tr>");
  }

  private void signers() {
    if (sheet.signers().isEmpty()) {
      return;
    }
    html.append("<div class=\"signers\">");
    for (String signer : sheet.signers()) {
      html.append("<p><strong>");
      text(signer);
      html.append("</strong><br/>");
      text(words.get("sign"));
      html.append("</p>");
    }
    html.append("</div>");
  }

  private void text(String value) {
    escape(value, html);
  }

  static void escape(String value, StringBuilder to) {
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                default -> to.appendCodePoint(c < ' ' && c != '\n' ? ' ' : c);
              }
            });
  }
}
