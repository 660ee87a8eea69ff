package vn.motcua.feedback.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.attachment.Attachments;
import vn.motcua.attachment.Upload;
import vn.motcua.feedback.Entry;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.RequestLanguage;
import vn.motcua.web.NoStore;

/** Sending feedback over REST. */
@Path("feedback")
@RequestScoped
@NoStore
public class FeedbackResource {
  /** The name of parts that are files. */
  private static final String FILES = "files";

  /** No field that is typed is longer, in bytes. */
  private static final int LONGEST_PART = 64 * 1024;

  @Inject private Sending sending;
  @Inject private Attachments attachments;
  @Context private HttpServletRequest request;

  @POST
  @Limited(Limited.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send feedback",
      description =
          "Answers the reference and the secret that open it again; they are told this once. The"
              + " same form (field form, an id made up by the sender) with the same content sent"
              + " again is answered the same. A name, an address and a telephone number or mail"
              + " address are needed unless naming is ANONYMOUS.")
  public Response send(@Nullable TypedFeedback typed) {
    return created(Objects.requireNonNullElseGet(typed, () -> typed(Map.of())));
  }

  @POST
  @Limited(Limited.WRITE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send feedback with files",
      description = "The fields of the JSON body as parts of their names, and parts named files.")
  public Response send(List<EntityPart> parts) throws IOException {
    Map<String, String> fields = new HashMap<>();
    List<UUID> files = new ArrayList<>();
    for (EntityPart part : parts) {
      String file = part.getFileName().orElse("");
      if (part.getName().equals(FILES)) {
        if (!file.isEmpty()) {
          files.add(stored(part, file));
        }
      } else {
        fields.put(part.getName(), text(part));
      }
    }
    return created(typed(fields).with(files));
  }

  private static String text(EntityPart part) throws IOException {
    byte[] bytes = part.getContent().readNBytes(LONGEST_PART + 1);
    if (bytes.length > LONGEST_PART) {
      throw new InvalidInput(part.getName(), "input.too-long", LONGEST_PART);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private UUID stored(EntityPart part, String name) {
    Upload upload = attachments.store(part.getContent(), name);
    if (upload instanceof Upload.Refused refused) {
      throw refused.problem(FILES);
    }
    return ((Upload.Stored) upload).id();
  }

  /** Fields of other names are passed over, as in JSON. */
  private static TypedFeedback typed(Map<String, String> fields) {
    Jsonb json = JsonbBuilder.create();
    return json.fromJson(json.toJson(fields), TypedFeedback.class);
  }

  private Response created(TypedFeedback typed) {
    Sent sent = sending.send(typed, Entry.API, RequestLanguage.of(request));
    return Response.status(Response.Status.CREATED).entity(SentAnswer.of(sent)).build();
  }
}
