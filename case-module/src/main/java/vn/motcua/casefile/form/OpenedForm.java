package vn.motcua.casefile.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.Texts;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.QrCode;

/** A form of a case that is opened with it, as a page to read and to print. */
@Named
@RequestScoped
public class OpenedForm {
  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private Texts texts;
  @Inject private CaseOpening opening;
  @Inject private FormMaker maker;

  private @Nullable FormSheet sheet;
  private @Nullable PortalProblem problem;

  @PostConstruct
  void answer() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      if (!(CaseCode.read(parameter("code")) instanceof CaseCode.Read read)) {
        throw new PortalProblem(404, "reference-refused");
      }
      sheet =
          maker.ofApplicant(
              opening.open(read.code(), parameter("secret"), ClientAddress.of(request)),
              parameter("form"),
              text.language());
    } catch (PortalProblem kindly) {
      problem = kindly;
    }
  }

  /** Before anything is written. */
  public void sendHeaders() {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseHeader("Cache-Control", "no-store");
    if (problem != null) {
      answer.setResponseStatus(problem.status());
    }
  }

  public String parameter(String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  /** The fields this page answers. */
  public Map<String, String> getAgain() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (sheet != null) {
      for (String field : new String[] {"code", "secret", "form"}) {
        fields.put(field, parameter(field));
      }
    }
    return fields;
  }

  public @Nullable FormSheet getSheet() {
    return sheet;
  }

  /** The sheet, clean of anything that acts. */
  public String getHtml() {
    FormSheet shown = Objects.requireNonNull(sheet);
    return FormHtml.of(
        shown,
        texts::get,
        QrCode.svg(shown.address(), texts.get(shown.language(), "case.sheet.qr")));
  }

  /** What went wrong, in a sentence; null when nothing did. */
  public @Nullable String getError() {
    PortalProblem wrong = problem;
    if (wrong == null) {
      return null;
    }
    return text.get(
        wrong.key().equals("reference-refused")
            ? "case.refused"
            : wrong.key().equals("not-found")
                ? "case.sheet.unknown"
                : "problem." + wrong.key() + ".detail");
  }
}
