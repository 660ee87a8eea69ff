package vn.motcua.privacy.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.privacy.request.KnownRecords;
import vn.motcua.privacy.request.Requests;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.Csv;
import vn.motcua.text.PageText;
import vn.motcua.web.StaffFile;

/** The copy of somebody's data: the same for programs, for spreadsheets, and for reading. */
@WebServlet("/can-bo/du-lieu-ca-nhan/ban-du-lieu.zip")
public final class CopyFile extends StaffFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient Requests requests;
  @Inject private transient PrivacyWords words;
  @Inject private transient PageText text;

  @Override
  protected boolean allowed(Rights held) {
    return held.everywhere(Role.ADMINISTRATOR);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = Objects.toString(request.getParameter("id"), "");
    long id = typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    List<KnownRecords.Found> copy = requests.copy(id);
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"du-lieu-ca-nhan-" + id + ".zip\"");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      add(zip, "du-lieu.json", json(copy));
      add(zip, "du-lieu.csv", csv(copy));
      add(zip, "du-lieu.html", html(copy));
    }
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String json(List<KnownRecords.Found> copy) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (KnownRecords.Found one : copy) {
      JsonObjectBuilder data = Json.createObjectBuilder();
      one.record().data().forEach((name, value) -> data.add(name, Objects.toString(value, "")));
      all.add(
          Json.createObjectBuilder()
              .add("feature", one.feature())
              .add("id", one.record().id())
              .add("since", one.record().at().toString())
              .add("data", data));
    }
    return all.build().toString();
  }

  private String csv(List<KnownRecords.Found> copy) {
    StringBuilder lines =
        new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line("record", "id", "name", "value"));
    for (KnownRecords.Found one : copy) {
      for (Map.Entry<String, String> each : one.record().data().entrySet()) {
        lines.append(
            Csv.line(
                text.get(one.record().what()), one.record().id(), each.getKey(), each.getValue()));
      }
    }
    return lines.toString();
  }

  private String html(List<KnownRecords.Found> copy) {
    StringBuilder page = new StringBuilder();
    String title = escaped(text.get("privacy.request.kind.EXPORT"));
    page.append("<!DOCTYPE html>\n<html lang=\"").append(text.getCode()).append("\"><head>");
    page.append("<meta charset=\"UTF-8\"><title>").append(title).append("</title></head><body>");
    page.append("<h1>").append(title).append("</h1>\n");
    for (KnownRecords.Found one : copy) {
      page.append("<h2>").append(escaped(text.get(one.record().what()))).append("</h2>\n");
      page.append("<p>").append(words.when(one.record().at())).append("</p>\n<dl>");
      one.record()
          .data()
          .forEach(
              (name, value) ->
                  page.append("<dt>")
                      .append(escaped(name))
                      .append("</dt><dd>")
                      .append(escaped(value))
                      .append("</dd>\n"));
      page.append("</dl>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
