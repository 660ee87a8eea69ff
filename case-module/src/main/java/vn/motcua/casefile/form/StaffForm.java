package vn.motcua.casefile.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.casefile.store.Cases;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.Texts;
import vn.motcua.web.QrCode;

/** A form of a case, or a page of the register, for colleagues. */
@Named
@RequestScoped
public class StaffForm {
  @Inject private HttpServletRequest request;
  @Inject private StaffSheets sheets;
  @Inject private CaseForms forms;
  @Inject private RegisterSheets register;
  @Inject private PageText text;
  @Inject private Texts texts;

  private @Nullable FormSheet sheet;

  @PostConstruct
  void find() {
    if (!parameter("id").isEmpty() && parameter("form").isEmpty()) {
      return; // the page of a case asks for its list
    }
    try {
      sheet = sheets.find(request, text.language()).orElse(null);
    } catch (PortalProblem hidden) {
      Faces.getExternalContext().setResponseStatus(hidden.status());
    }
  }

  public String parameter(String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  public @Nullable FormSheet getSheet() {
    return sheet;
  }

  /** The forms there are for a case. */
  public List<FormChoice> of(Cases.WholeCase whole) {
    return forms.all(whole);
  }

  public String getHtml() {
    FormSheet shown = Objects.requireNonNull(sheet);
    return FormHtml.of(
        shown,
        texts::get,
        QrCode.svg(shown.address(), texts.get(shown.language(), "case.sheet.qr")));
  }

  /** The end of the address of the same as PDF. */
  public String getQuery() {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }

  public boolean isFull() {
    FormSheet shown = sheet;
    return shown != null
        && shown.table() != null
        && shown.table().rows().size() == RegisterSheets.SIZE;
  }

  /** The register at another page, as the end of an address. */
  public String at(int page) {
    return "?department="
        + URLEncoder.encode(parameter("department"), StandardCharsets.UTF_8)
        + "&year="
        + URLEncoder.encode(parameter("year"), StandardCharsets.UTF_8)
        + "&page="
        + page;
  }

  public int getPage() {
    return register.asked(request).map(RegisterSheets.Asked::page).orElse(0);
  }
}
