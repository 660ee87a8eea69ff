package vn.motcua.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.NoStore;

/** Cases over REST. */
@Path("cases")
@RequestScoped
@NoStore
public class CaseResource {
  @Inject private CaseLookup lookup;
  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @POST
  @Path("lookup")
  @Limited(value = Limited.LOOKUP, object = "code")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Where a case stands",
      description =
          "By its code alone, so only what is public: status, degree of completion, procedure,"
              + " promised day. The code is sent in the body to stay out of addresses and logs."
              + " secret is accepted and has no effect yet. challenge is asked for, by 429, of who"
              + " looks up very much.")
  public LookupAnswer lookup(@Nullable LookupRequest sent) {
    String code = sent == null || sent.code() == null ? "" : sent.code();
    Language language = RequestLanguage.of(request);
    return LookupAnswer.of(lookup.find(code, language), texts, language);
  }
}
