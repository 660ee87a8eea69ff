package vn.motcua.casefile.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.casefile.desk.CaseDesk;
import vn.motcua.casefile.detail.CaseAddress;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Departments;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.PublicAddress;

/** Makes the forms of a case for whoever opened it, and for colleagues. */
@RequestScoped
public class FormMaker {
  @Inject private CaseForms forms;
  @Inject private CaseAddress address;
  @Inject private Departments departments;
  @Inject private Procedures procedures;
  @Inject private Texts texts;
  @Inject private PublicAddress addresses;

  /**
   * For the applicant. Their name is not printed: what the portal gives out names nobody.
   *
   * @throws PortalProblem 404 when there is no such form of this case
   */
  public FormSheet ofApplicant(Cases.WholeCase whole, String name, Language language) {
    FormChoice choice =
        forms
            .find(whole, name)
            .filter(one -> one.version().kind().forApplicant())
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    FormWords words = new FormWords(texts::get, language);
    return filling(whole, words, List.of(words.line("applicant", words.get("applicant.file"))))
        .of(choice);
  }

  /**
   * For colleagues, with the name of the applicant as far as it is known.
   *
   * @throws PortalProblem 404 when there is no such form of this case
   */
  FormSheet ofColleague(
      Cases.WholeCase whole,
      String name,
      Language language,
      Optional<CaseDesk.Applicant> applicant) {
    FormChoice choice =
        forms.find(whole, name).orElseThrow(() -> new PortalProblem(404, "not-found"));
    FormWords words = new FormWords(texts::get, language);
    List<FormSheet.Line> lines = new ArrayList<>();
    applicant.ifPresent(
        who -> {
          lines.add(words.line("applicant", who.name()));
          if (who.phone() != null) {
            lines.add(words.line("phone", who.phone()));
          }
        });
    return filling(whole, words, lines).of(choice);
  }

  private Filling filling(Cases.WholeCase whole, FormWords words, List<FormSheet.Line> applicant) {
    CaseRow row = whole.row();
    return new Filling(
        whole,
        words,
        procedure(row),
        agency(row.department(), words.language()),
        applicant,
        addresses.of(address.path(row.id())));
  }

  String agency(String code, Language language) {
    return AgencyCode.typed(code)
        .flatMap(departments::find)
        .map(known -> known.name(language))
        .orElse(code);
  }

  private String procedure(CaseRow row) {
    return Objects.requireNonNullElseGet(
        row.procedureName(),
        () ->
            ProcedureCode.read(row.procedure())
                .flatMap(procedures::find)
                .map(published -> published.content().name())
                .orElse(row.procedure()));
  }
}
