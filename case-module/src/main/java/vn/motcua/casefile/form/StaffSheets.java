package vn.motcua.casefile.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.casefile.desk.CaseDesk;
import vn.motcua.casefile.store.Cases;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;

/**
 * The sheet that an address of colleagues asks for: a form of a case, or a page of the register.
 */
@RequestScoped
public class StaffSheets {
  @Inject private CaseDesk desk;
  @Inject private FormMaker maker;
  @Inject private RegisterSheets register;

  /**
   * Finds it; empty when the address does not say what.
   *
   * @throws PortalProblem 404 when it is not theirs to see, or there is none
   */
  Optional<FormSheet> find(HttpServletRequest request, Language language) {
    String id = Objects.toString(request.getParameter("id"), "");
    if (id.isEmpty()) {
      return register.asked(request).map(asked -> register.sheet(asked, language));
    }
    Cases.WholeCase whole = desk.look(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    String form = Objects.toString(request.getParameter("form"), "");
    return Optional.of(maker.ofColleague(whole, form, language, desk.applicant(whole)));
  }
}
