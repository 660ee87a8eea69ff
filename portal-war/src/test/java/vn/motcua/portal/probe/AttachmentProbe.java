package vn.motcua.portal.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.attachment.AttachmentAccess;
import vn.motcua.attachment.Attachments;
import vn.motcua.attachment.Upload;

/** A thing with attachments, which those may read who say so. */
@Path("probe/attachments")
@RequestScoped
public class AttachmentProbe {
  private static final String KIND = "probe";
  private static final long THING = 7;

  /** Lets whoever sends the header read. */
  @RequestScoped
  public static class Access implements AttachmentAccess {
    @Inject private HttpServletRequest request;

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean mayRead(long subject) {
      return subject == THING && "yes".equals(request.getHeader("X-May-Read"));
    }
  }

  @Inject private Attachments attachments;

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(hidden = true)
  public Response send(InputStream content, @QueryParam("name") String name) {
    Upload upload = attachments.store(content, name);
    if (upload instanceof Upload.Refused refused) {
      throw refused.problem("file");
    }
    Upload.Stored stored = (Upload.Stored) upload;
    attachments.attach(List.of(stored.id()), KIND, THING);
    Map<String, String> told =
        Map.of("id", stored.id().toString(), "state", stored.state().name(), "name", stored.name());
    return Response.status(Response.Status.CREATED).entity(told).build();
  }

  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response open(@PathParam("id") UUID id) {
    return attachments.open(id).answer();
  }
}
