package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.outbox.webhook.Subscription;
import vn.motcua.outbox.webhook.Subscriptions;

/** Which systems are told of events. */
@Named
@RequestScoped
public class WebhookForm {
  @Inject private Subscriptions subscriptions;
  @Inject private TestSending sending;
  @Inject private OutboxWords words;
  @Inject private HttpServletRequest request;

  private @Nullable Form form;
  private String secret = "";
  private List<Subscription> all = List.of();

  /** Before anything is written. */
  public void act() {
    Form typed = new Form(request, words, "url", "types", "note");
    form = typed;
    if (typed.posted()) {
      typed.perform("url", () -> perform(typed));
    }
    all = subscriptions.all();
  }

  private void perform(Form typed) {
    long id = typed.number("id").orElse(0L);
    switch (Objects.toString(request.getParameter("action"), "")) {
      case "add" -> {
        secret = subscriptions.add(typed.value("url"), typed.value("types"), typed.value("note"));
        typed.getValues().replaceAll((field, value) -> "");
      }
      case "renew" -> secret = subscriptions.renewSecret(id);
      case "off" -> {
        subscriptions.setActive(id, false);
        back("off", 1);
      }
      case "on" -> {
        subscriptions.setActive(id, true);
        back("on", 1);
      }
      case "test" -> back("test", sending.event());
      default -> {} // shown again, in the other language
    }
  }

  private void back(String done, int number) {
    Faces.redirect(
        request.getContextPath() + "/can-bo/tin-nhan/webhook?done=%s&number=%s", done, number);
  }

  public @Nullable Form getForm() {
    return form;
  }

  /** The secret that has just been made; empty else. It is never shown again. */
  public String getSecret() {
    return secret;
  }

  public List<Subscription> getAll() {
    return all;
  }

  /** What has just been done, part of a key; empty when nothing was. */
  public String getDone() {
    String done = Objects.toString(request.getParameter("done"), "");
    return List.of("off", "on", "test").contains(done) ? done : "";
  }

  public String getNumber() {
    return new Form(request, words).number("number").map(String::valueOf).orElse("0");
  }
}
