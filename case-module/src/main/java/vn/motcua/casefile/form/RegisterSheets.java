package vn.motcua.casefile.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.StaffMember;

/** Pages of the register for colleagues of the department. */
@RequestScoped
public class RegisterSheets {
  static final int SIZE = 100;
  private static final int FIRST_YEAR = 2000;

  @Inject private Register register;
  @Inject private FormVersions versions;
  @Inject private FormMaker maker;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private Texts texts;
  @Inject private PublicAddress addresses;
  @Inject private Clock clock;

  /** Which part of the register. */
  public record Asked(AgencyCode department, int year, int page) {}

  /** As an address asks; empty when it does not say whose. */
  Optional<Asked> asked(HttpServletRequest request) {
    String year = parameter(request, "year");
    String page = parameter(request, "page");
    int today = VietnamTime.today(clock).getYear();
    int asked = year.matches("\\d{4}") ? Integer.parseInt(year) : today;
    return AgencyCode.typed(parameter(request, "department"))
        .map(
            code ->
                new Asked(
                    code,
                    Math.max(FIRST_YEAR, Math.min(asked, today)),
                    page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return TypedText.line(Objects.toString(request.getParameter(name), ""));
  }

  /**
   * A part of it; that it was looked at is recorded first.
   *
   * @throws PortalProblem 404 when it is not theirs to see
   */
  FormSheet sheet(Asked asked, Language language) {
    if (!rights.mayRead(asked.department(), Role.OFFICER, Role.LEADER)) {
      throw new PortalProblem(404, "not-found");
    }
    String department = asked.department().value();
    audit.recordFirst(
        AuditEntry.read(staff.name(), "case", "register", department + " " + asked.year()));
    FormWords words = new FormWords(texts::get, language);
    List<List<String>> rows =
        register.read(department, asked.year(), asked.page() * SIZE, SIZE).stream()
            .map(entry -> row(entry, words))
            .toList();
    Map<FormKind, FormVersion> inForce = versions.on(LocalDate.of(asked.year(), 12, 31));
    return new FormSheet(
        Objects.requireNonNull(inForce.get(FormKind.REGISTER)),
        language,
        maker.agency(department, language),
        null,
        null,
        List.of(
            words.line("year", String.valueOf(asked.year())),
            words.line("page", String.valueOf(asked.page() + 1))),
        new FormSheet.Table(
            words.get("register"),
            List.of(
                words.get("row"),
                words.get("code"),
                words.get("procedure"),
                words.get("channel"),
                words.get("received"),
                words.get("due"),
                words.get("issued"),
                words.get("handed"),
                words.get("note")),
            rows),
        List.of(),
        List.of(),
        addresses.of("can-bo/ho-so/so-theo-doi"));
  }

  private List<String> row(Register.Entry entry, FormWords words) {
    CaseRow row = entry.row();
    return List.of(
        String.valueOf(entry.number()),
        row.code(),
        row.procedure(),
        words.get("channel." + row.channel()),
        words.day(row.dates().receivedOn()),
        words.day(row.dates().dueOn()),
        words.day(row.dates().issuedOn()),
        words.day(row.dates().handedOverOn()),
        Timeliness.of(row.dates(), row.status(), row.clock(VietnamTime.today(clock)))
            .map(judged -> texts.get(words.language(), "case.desk.time." + judged))
            .orElse(""));
  }
}
