package vn.motcua.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.privacy.request.KnownRecords;
import vn.motcua.privacy.request.Outcome;
import vn.motcua.privacy.request.RequestKind;
import vn.motcua.privacy.request.RequestState;
import vn.motcua.privacy.request.Requests;
import vn.motcua.privacy.request.StoredRequest;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** One request: what is found, what was chosen, and what became of it. */
@Named
@RequestScoped
public class RequestPage {
  private static final Set<String> DONE =
      Set.of("recorded", "exported", "proposed", "approved", "returned", "refused");

  @Inject private Requests requests;
  @Inject private PrivacyForm form;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Clock clock;
  @Inject private HttpServletRequest http;

  private @Nullable StoredRequest request;
  private List<KnownRecords.Found> found = List.of();

  /** Before anything is written. */
  public void act() {
    String typed = form.typed("id");
    long id = typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    try {
      request = requests.find(id);
    } catch (PortalProblem unknown) {
      Faces.responseSendError(unknown.status(), "");
      return;
    }
    if (http.getMethod().equals("POST")) {
      try {
        perform(id, form.typed("action"));
      } catch (PortalProblem refused) {
        form.tell(refused, "actions");
        request = requests.find(id);
      }
    }
    if (request.state() == RequestState.OPEN && rights.everywhere(Role.ADMINISTRATOR)) {
      found = requests.look(id);
    }
  }

  private void perform(long id, String action) {
    switch (action) {
      case "export" -> done(id, "exported", () -> requests.export(id, chosen()));
      case "propose" -> done(id, "proposed", () -> requests.propose(id, chosen()));
      case "approve" -> done(id, "approved", () -> requests.approve(id));
      case "return" -> done(id, "returned", () -> requests.giveBack(id));
      case "refuse" ->
          done(id, "refused", () -> requests.refuse(id, TypedText.line(form.typed("answer"))));
      default -> {} // shown again, in the other language
    }
  }

  private void done(long id, String what, Runnable work) {
    work.run();
    Faces.redirect(
        http.getContextPath() + "/can-bo/du-lieu-ca-nhan/mot-yeu-cau?id=%s&done=%s", id, what);
  }

  private Set<String> chosen() {
    String[] keys = http.getParameterValues("found");
    return keys == null ? Set.of() : new LinkedHashSet<>(List.of(keys));
  }

  public @Nullable StoredRequest getRequest() {
    return request;
  }

  public List<KnownRecords.Found> getFound() {
    return found;
  }

  /** For pages. */
  public List<Map.Entry<String, String>> data(KnownRecords.Found one) {
    return one.record().data().entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .toList();
  }

  public boolean isLate() {
    return request != null && request.overdue(clock.instant());
  }

  public boolean isMayHandle() {
    return rights.everywhere(Role.ADMINISTRATOR);
  }

  /** Whether the person at the page may approve: not who proposed. */
  public boolean isMayApprove() {
    return request != null
        && request.state() == RequestState.PROPOSED
        && (rights.everywhere(Role.ADMINISTRATOR) || rights.everywhere(Role.LEADER))
        && !staff.identity().person().equals(java.util.Optional.of(request.proposedById()));
  }

  public boolean isCopyReady() {
    return request != null
        && isMayHandle()
        && request.kind() == RequestKind.EXPORT
        && request.state() == RequestState.DONE;
  }

  /** What came of an erasure. */
  public long count(String outcome) {
    return request == null ? 0 : request.count(Outcome.valueOf(outcome));
  }

  /** What has just been done; empty when nothing was. */
  public String getDone() {
    String done = Objects.toString(http.getParameter("done"), "");
    return http.getMethod().equals("GET") && DONE.contains(done) ? done : "";
  }
}
