package vn.motcua.casefile.detail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/** The kinds of mail about cases. */
@ApplicationScoped
public class CaseMails implements TemplateSource {
  static final String CASE = "000.00.02.H20-261116-0012";

  static final MessageTemplate ONCE =
      new MessageTemplate(
          "case-once",
          "vn/motcua/casefile/mail",
          List.of(
              new Variable("code", "204816", "204816"),
              new Variable("case", CASE, CASE),
              new Variable("until", "09:45 22/11/2026", "09:45 22/11/2026")));

  @Override
  public List<MessageTemplate> templates() {
    return List.of(ONCE);
  }
}
