package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.mail.MailSetup;
import vn.motcua.outbox.sms.SmsSetup;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** How the pages of the outbox say things. */
@Named
@RequestScoped
public class OutboxWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

  @Inject private PageText text;
  @Inject private StaffMember staff;
  @Inject private MailSetup mail;
  @Inject private SmsSetup sms;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** The person at the page. */
  public String getMe() {
    return staff.name();
  }

  /** Whether mails leave the portal, or are only kept. */
  public boolean isMailSent() {
    return mail.configured();
  }

  public boolean isSmsSent() {
    return sms.configured();
  }

  /** The words for a constant; empty for none. */
  public String of(String prefix, @Nullable Object constant) {
    return constant == null ? "" : text.get(prefix + "." + constant);
  }

  /** The words for a constant, with a value filled in. */
  public String of(String prefix, Object constant, Object value) {
    return text.with(prefix + "." + constant, value);
  }

  public String when(@Nullable Instant at) {
    return at == null ? "" : WHEN.format(at);
  }

  /** What is wrong, each with the field it belongs to. */
  List<Problem> problems(@Nullable PortalProblem problem, String field) {
    if (problem == null) {
      return List.of();
    }
    if (problem.fields().isEmpty()) {
      return List.of(
          new Problem(field, text.with("problem." + problem.key() + ".detail", problem.values())));
    }
    return problem.fields().stream()
        .map(wrong -> new Problem(wrong.field(), message(wrong)))
        .toList();
  }

  private String message(FieldProblem wrong) {
    return text.with(wrong.key(), wrong.values().toArray());
  }
}
