package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.DayBook;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;
import vn.motcua.web.StaffOnly;

/** Checking in at the centre, for staff and for machines that read QR codes. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
@StaffOnly({Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR})
public class CheckInResource {
  @Inject private DayBook days;
  @Inject private Bookings bookings;
  @Inject private Rights rights;
  @Inject private StaffMember staff;

  /** A number to be called by. */
  public record Ticket(String reference, String status, @Nullable Integer ticket) {}

  @POST
  @Path("{ref}/check-in")
  @Operation(
      summary = "Check somebody in and give them a number; the same again gives the same number",
      description = "409 booking-other-day unless it is for today.")
  public Ticket checkIn(@PathParam("ref") String reference) {
    Appointment known =
        bookings
            .find(Bookings.reference("ref", reference))
            .filter(found -> found.contact() != null)
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    AgencyCode centre = new AgencyCode(known.centre());
    if (Arrays.stream(DaySheet.ROLES).noneMatch(role -> rights.may(role, centre))) {
      throw new PortalProblem(403, "forbidden");
    }
    Appointment arrived = days.checkIn(known, staff.name());
    return new Ticket(arrived.reference().grouped(), arrived.state().name(), arrived.ticket());
  }
}
