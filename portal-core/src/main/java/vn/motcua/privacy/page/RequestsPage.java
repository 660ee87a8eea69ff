package vn.motcua.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.privacy.request.NewRequest;
import vn.motcua.privacy.request.RequestKind;
import vn.motcua.privacy.request.Requests;
import vn.motcua.privacy.request.StoredRequest;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/** All requests, and the form that records a new one. */
@Named
@RequestScoped
public class RequestsPage {
  @Inject private Requests requests;
  @Inject private PrivacyForm form;
  @Inject private Rights rights;
  @Inject private Clock clock;
  @Inject private HttpServletRequest http;

  /** Before anything is written. */
  public void act() {
    if (!"record".equals(http.getParameter("action"))) {
      return;
    }
    try {
      long id = requests.open(NewRequest.read(form::typed, clock.instant()));
      Faces.redirect(
          http.getContextPath() + "/can-bo/du-lieu-ca-nhan/mot-yeu-cau?id=%s&done=recorded", id);
    } catch (PortalProblem refused) {
      form.tell(refused, "name");
    }
  }

  public List<StoredRequest> getAll() {
    return requests.list();
  }

  public long getOverdue() {
    return requests.overdue();
  }

  public boolean late(StoredRequest request) {
    return request.overdue(clock.instant());
  }

  public RequestKind[] getKinds() {
    return RequestKind.values();
  }

  public boolean chosen(RequestKind kind) {
    return kind.name().equals(Objects.toString(http.getParameter("kind"), ""));
  }

  public boolean isMayRecord() {
    return rights.everywhere(Role.ADMINISTRATOR);
  }
}
