package vn.motcua.privacy.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.privacy.retention.Retention;
import vn.motcua.privacy.retention.Run;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** What would be anonymised tonight and what was; an administrator need not wait for the night. */
@Named
@RequestScoped
public class RetentionPage {
  /** The rest is done at night. */
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  @Inject private Retention retention;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private HttpServletRequest request;

  private List<Retention.Outlook> outlook = List.of();
  private List<Run> runs = List.of();

  @PostConstruct
  void look() {
    outlook = retention.outlook();
    runs = retention.runs();
  }

  /** Before anything is written. */
  public void act() {
    String kind = Objects.toString(request.getParameter("kind"), "");
    if (request.getMethod().equals("POST") && isMayWork() && retention.kinds().contains(kind)) {
      long done = retention.work(kind, staff.name(), AT_MOST, true);
      Faces.redirect(request.getContextPath() + "/can-bo/du-lieu-ca-nhan/luu-giu?done=%s", done);
    }
  }

  public boolean isMayWork() {
    return rights.everywhere(Role.ADMINISTRATOR);
  }

  public List<Retention.Outlook> getOutlook() {
    return outlook;
  }

  public List<Run> getRuns() {
    return runs;
  }

  /** How many have just been anonymised; empty when nobody asked for it. */
  public String getDone() {
    String done = Objects.toString(request.getParameter("done"), "");
    return done.matches("\\d{1,9}") ? done : "";
  }
}
