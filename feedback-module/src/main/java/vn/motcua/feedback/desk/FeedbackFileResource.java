package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.attachment.Attachments;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffOnly;

/** The files people sent along, for those who work on the feedback. */
@Path("feedback-desk/files")
@RequestScoped
@StaffOnly({Role.OFFICER, Role.CLERK, Role.LEADER})
public class FeedbackFileResource {
  @Inject private Attachments attachments;

  @GET
  @Path("{id}")
  @Operation(summary = "A file of a feedback", description = "For those who may see the feedback.")
  public Response open(@PathParam("id") UUID id) {
    return attachments.open(id).answer();
  }
}
