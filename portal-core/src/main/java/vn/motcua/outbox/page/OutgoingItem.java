package vn.motcua.outbox.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.outbox.mail.MailBody;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Happening;
import vn.motcua.outbox.relay.MessageState;
import vn.motcua.outbox.relay.Outgoing;
import vn.motcua.outbox.relay.StoredMessage;
import vn.motcua.outbox.sms.SmsBody;
import vn.motcua.outbox.template.MailHtml;

/** One message: what it says, what happened to it, and what can be done. */
@Named
@RequestScoped
public class OutgoingItem {
  @Inject private Outgoing outgoing;
  @Inject private OutboxWords words;
  @Inject private HttpServletRequest request;

  private @Nullable Form form;
  private @Nullable StoredMessage message;
  private List<Happening> history = List.of();

  /** Before anything is written. */
  public void act() {
    Form typed = new Form(request, words);
    form = typed;
    long id = typed.number("id").orElse(0L);
    if (outgoing.find(id).isEmpty()) {
      Faces.responseSendError(404, "");
      return;
    }
    if (typed.posted()) {
      typed.perform("actions", () -> perform(id));
    }
    message = outgoing.find(id).orElse(null);
    history = outgoing.history(id);
  }

  private void perform(long id) {
    switch (Objects.toString(request.getParameter("action"), "")) {
      case "replay" -> outgoing.replay(id);
      case "cancel" -> outgoing.cancel(id);
      default -> {
        return; // shown again, in the other language
      }
    }
    Faces.redirect(request.getContextPath() + "/can-bo/tin-nhan/tin?id=%s", id);
  }

  public @Nullable Form getForm() {
    return form;
  }

  public @Nullable StoredMessage getMessage() {
    return message;
  }

  /** The latest first. */
  public List<Happening> getHistory() {
    return history;
  }

  public boolean isReplayable() {
    return message != null
        && message.course().state().leadsTo(MessageState.WAITING)
        && message.course().state() != MessageState.SENDING;
  }

  public boolean isCancellable() {
    return message != null && message.course().state().leadsTo(MessageState.CANCELLED);
  }

  /** Of a mail, as the receiver sees it; else empty. */
  public String getHtml() {
    return message != null
            && message.message().channel() == Channel.MAIL
            && !message.message().payload().isEmpty()
        ? MailHtml.sanitized(MailBody.ofPayload(message.message().payload()).html())
        : "";
  }

  /** The plain words. */
  public String getPlain() {
    if (message == null) {
      return "";
    }
    String payload = message.message().payload();
    if (payload.isEmpty()) {
      return ""; // anonymised since
    }
    return switch (message.message().channel()) {
      case MAIL -> MailBody.ofPayload(payload).text();
      case SMS -> SmsBody.ofPayload(payload).text();
      case WEBHOOK -> payload;
    };
  }
}
