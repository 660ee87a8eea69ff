package vn.motcua.casefile;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;

/** Cases over REST. */
@Path("cases")
@RequestScoped
@NoStore
public class CaseResource {
  @Inject private CaseLookup lookup;
  @Inject private ManyCases many;
  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  /** Codes, as somebody typed them. */
  public record Many(@Nullable List<String> codes) {}

  @POST
  @Path("lookup")
  @Limited(value = Limited.LOOKUP, object = "code")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Where a case stands",
      description =
          "By its code alone only what is public: status, degree of completion, procedure, promised day."
              + " With the secret of the receipt, or the six digits of POST /cases/codes, the details too."
              + " With a secret there is one answer for an unknown code, a wrong secret and a locked"
              + " case. The code is sent in the body to stay out of addresses and logs. challenge is"
              + " asked for, by 429, of who looks up very much.")
  public LookupAnswer lookup(@Nullable LookupRequest sent) {
    Language language = RequestLanguage.of(request);
    String secret = sent == null ? null : sent.secret();
    LookedUp found =
        secret == null || secret.isBlank()
            ? lookup.find(code(sent), language)
            : lookup.open(code(sent), secret, ClientAddress.of(request), language);
    return LookupAnswer.of(found, texts, language);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "code")
  @Path("codes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Have six digits sent to the phone or mailbox on file",
      description = "The answer is the same whether there is one or not.")
  @APIResponse(responseCode = "202", description = "Sent, if there is somewhere to send it to")
  public Response sendCode(@Nullable LookupRequest sent) {
    lookup.sendCode(code(sent), RequestLanguage.of(request));
    return Response.accepted().build();
  }

  @POST
  @Limited(Limited.LOOKUP)
  @Path("lookups")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Where many cases stand",
      description = "The public part of up to 100 cases; a code that cannot be found says why.")
  public List<ManyCases.Line> lookups(@Nullable Many sent) {
    List<String> codes = sent == null || sent.codes() == null ? List.of() : sent.codes();
    return many.find(codes, RequestLanguage.of(request));
  }

  @POST
  @Limited(Limited.LOOKUP)
  @Path("lookups.csv")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The same as a file for spreadsheets, from the page's form")
  public Response lookupsFile(@FormParam("codes") @Nullable String typed) {
    Language language = RequestLanguage.of(request);
    return Response.ok(many.csv(many.find(ManyCases.codes(typed), language), language))
        .header("Content-Disposition", "attachment; filename=\"ho-so.csv\"")
        .build();
  }

  private static String code(@Nullable LookupRequest sent) {
    return sent == null || sent.code() == null ? "" : sent.code();
  }
}
