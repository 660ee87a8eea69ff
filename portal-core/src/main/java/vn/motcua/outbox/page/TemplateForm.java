package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.TemplateText;
import vn.motcua.outbox.template.TemplateVersion;
import vn.motcua.outbox.template.Templates;
import vn.motcua.text.Language;

/** The texts of a mail in one language: changed, tried, taken back. */
@Named
@RequestScoped
public class TemplateForm {
  @Inject private Templates templates;
  @Inject private OutboxWords words;
  @Inject private HttpServletRequest request;

  private @Nullable Form form;
  private @Nullable MessageTemplate template;
  private Language language = Language.VI;
  private @Nullable TemplateVersion current;
  private TemplateText.@Nullable Filled preview;
  private List<TemplateVersion> history = List.of();

  /** All kinds of mail. */
  public List<MessageTemplate> getAll() {
    return templates.all();
  }

  /** Before anything is written. */
  public void act() {
    Form typed = new Form(request, words, "subject", "body");
    form = typed;
    language = Language.of(request.getParameter("language"));
    Optional<MessageTemplate> found = templates.find(request.getParameter("name"));
    if (found.isEmpty()) {
      Faces.responseSendError(404, "");
      return;
    }
    template = found.get();
    TemplateVersion inForce = templates.current(found.get(), language);
    if (typed.posted()) {
      typed.perform("body", () -> perform(found.get(), typed));
    } else {
      typed.put("subject", inForce.text().subject());
      typed.put("body", inForce.text().body());
    }
    current = inForce;
    history = templates.history(found.get(), language);
  }

  private void perform(MessageTemplate chosen, Form typed) {
    int seen = typed.number("version").orElse(0L).intValue();
    String subject = typed.value("subject");
    String body = typed.value("body");
    switch (Objects.toString(request.getParameter("action"), "")) {
      case "preview" -> {
        preview = templates.preview(chosen, language, subject, body);
        return;
      }
      case "save" -> templates.save(chosen, language, subject, body, seen);
      case "undo" -> templates.undo(chosen, language, seen);
      case "reset" -> templates.reset(chosen, language, seen);
      default -> {
        return; // shown again, in the other language
      }
    }
    Faces.redirect(
        request.getContextPath() + "/can-bo/tin-nhan/sua-mau?name=%s&language=%s&done=saved",
        chosen.name(),
        language.code());
  }

  public @Nullable Form getForm() {
    return form;
  }

  public @Nullable MessageTemplate getTemplate() {
    return template;
  }

  public Language getLanguage() {
    return language;
  }

  /** The text in force. */
  public @Nullable TemplateVersion getCurrent() {
    return current;
  }

  public TemplateText.@Nullable Filled getPreview() {
    return preview;
  }

  public List<TemplateVersion> getHistory() {
    return history;
  }

  public boolean isDone() {
    return request.getParameter("done") != null;
  }
}
