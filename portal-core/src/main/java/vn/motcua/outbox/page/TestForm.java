package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.text.PageText;

/** The form by which staff send themselves a test. */
@Named
@RequestScoped
public class TestForm {
  @Inject private TestSending sending;
  @Inject private OutboxWords words;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable Form form;

  /** Before anything is written. */
  public void act() {
    Form typed = new Form(request, words, "to", "phone");
    form = typed;
    switch (typed.posted() ? Objects.toString(request.getParameter("action"), "") : "") {
      case "mail" ->
          typed.perform("to", () -> shown(sending.mail(typed.value("to"), text.language())));
      case "sms" ->
          typed.perform("phone", () -> shown(sending.sms(typed.value("phone"), text.language())));
      default -> {} // shown, or shown again in the other language
    }
  }

  private void shown(long id) {
    Faces.redirect(request.getContextPath() + "/can-bo/tin-nhan/tin?id=%s", id);
  }

  public @Nullable Form getForm() {
    return form;
  }
}
