package vn.motcua.feedback.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffOnly;

/** The yearly report for those who work at its departments. */
@Path("feedback-desk/figures.csv")
@RequestScoped
@StaffOnly({Role.OFFICER, Role.CLERK, Role.LEADER})
public class StaffFigureResource {
  @Inject private Figures figures;
  @Inject private FigureWords words;
  @Inject private Rights rights;
  @Inject private Clock clock;

  static Scope scope(Rights rights) {
    return rights.scope(Role.OFFICER, Role.CLERK, Role.LEADER, Role.AUDITOR);
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      summary = "The yearly report of feedback as a table",
      description =
          "Of the departments one works for; nothing is left out but what is restricted."
              + " JOINTLY_WITH has a line for each department that was asked for its part.")
  public String csv(@QueryParam("year") @DefaultValue("") String year) {
    int thisYear = VietnamTime.today(clock).getYear();
    Instant counted = clock.instant();
    return words.csv(figures.of(FigurePage.year(year, thisYear), scope(rights)), counted);
  }
}
