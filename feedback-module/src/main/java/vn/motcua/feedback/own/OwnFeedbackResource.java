package vn.motcua.feedback.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.attachment.Attachments;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;

/** The sender's own feedback over REST. */
@Path("feedback")
@RequestScoped
@NoStore
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnFeedbackResource {
  @Inject private OwnFeedbacks own;
  @Inject private OwnFiles files;
  @Inject private Attachments attachments;
  @Context private HttpServletRequest request;

  /** What opens it, and what is to be done with it. */
  public record Opening(
      @Nullable String reference,
      @Nullable String secret,
      @Nullable String text,
      @Nullable Integer rating,
      @Nullable String why) {
    /** Never shows the secret, whoever logs it. */
    @Override
    public String toString() {
      return "Opening";
    }
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "reference")
  @Path("lookup")
  @Operation(
      summary = "The sender's own feedback",
      description =
          "By reference and secret. An unknown reference, a wrong secret and one that is locked"
              + " after wrong tries are answered alike.")
  public OwnFeedback lookup(@Nullable Opening opening) {
    return own.read(open(given(opening == null ? null : opening.reference()), opening), language());
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/messages")
  @Operation(summary = "Add something, answer a question, or ask once more after the answer")
  public OwnFeedback say(@PathParam("ref") String reference, @Nullable Opening opening) {
    long id = open(reference, opening);
    own.comment(id, given(Objects.requireNonNull(opening).text()));
    return own.read(id, language());
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/rating")
  @Operation(summary = "Rate the answer from 1 to 5")
  public OwnFeedback rate(@PathParam("ref") String reference, @Nullable Opening opening) {
    long id = open(reference, opening);
    Integer rating = Objects.requireNonNull(opening).rating();
    if (rating == null) {
      throw new InvalidInput("rating", "input.required");
    }
    own.rate(id, rating, given(opening.why()));
    return own.read(id, language());
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/reopen")
  @Operation(summary = "Have an answered feedback looked at again, within the window")
  public OwnFeedback reopen(@PathParam("ref") String reference, @Nullable Opening opening) {
    long id = open(reference, opening);
    own.reopen(id, given(Objects.requireNonNull(opening).why()));
    return own.read(id, language());
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/files/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A file the sender sent along",
      description = "By reference and secret, which stand in no address.")
  public Response file(
      @PathParam("ref") String reference,
      @PathParam("id") UUID id,
      @FormParam("secret") @DefaultValue("") String secret) {
    files.opened(own.open(reference, secret, ClientAddress.of(request)));
    return attachments.open(id).answer();
  }

  private long open(String reference, @Nullable Opening opening) {
    String secret = given(opening == null ? null : opening.secret());
    return own.open(reference, secret, ClientAddress.of(request));
  }

  private Language language() {
    return RequestLanguage.of(request);
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
