package vn.motcua.casefile.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.Language;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;

/** The forms of a case as PDF. */
@Path("cases/forms.pdf")
@RequestScoped
@NoStore
public class CaseFormResource {
  static final String PDF = "application/pdf";

  @Inject private CaseOpening opening;
  @Inject private FormMaker maker;
  @Inject private FormPdf pdf;
  @Context private HttpServletRequest request;

  @POST
  @Limited(Limited.LOOKUP)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(PDF)
  @Operation(
      summary = "A form of a case as PDF",
      description =
          "For whoever has the secret of the receipt, or six digits that were sent. form is RECEIPT,"
              + " SUPPLEMENT (-2, -3… for later ones), REFUSAL, APOLOGY or STOP. The forms are those"
              + " of the rules in force when the case was received. In Vietnamese.")
  public Response form(
      @FormParam("code") @Nullable String code,
      @FormParam("secret") @Nullable String secret,
      @FormParam("form") @Nullable String form) {
    if (!(CaseCode.read(Objects.toString(code, "")) instanceof CaseCode.Read read)) {
      throw new PortalProblem(404, "reference-refused");
    }
    String name = Objects.toString(form, "");
    FormSheet sheet =
        maker.ofApplicant(
            opening.open(read.code(), Objects.toString(secret, ""), ClientAddress.of(request)),
            name,
            Language.VI);
    return Response.ok(pdf.of(sheet))
        .header("Content-Disposition", "attachment; filename=\"" + file(name) + "\"")
        .build();
  }

  /** Its name when it is saved; the code of the case is not in it, folders are seen by others. */
  static String file(String name) {
    return "ho-so-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "") + ".pdf";
  }
}
