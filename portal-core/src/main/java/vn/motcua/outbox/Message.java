package vn.motcua.outbox;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.text.Language;

/** Something the outside is to be told. */
public sealed interface Message {
  /**
   * What it is about, for instance a reference: messages about the same matter reach the same
   * receiver in the order in which they were written. Empty when the order does not matter.
   */
  String matter();

  /**
   * A mail.
   *
   * @param values for every variable of the template
   * @param unsubscribe where a POST ends what the mail belongs to, so that the mail program can
   *     offer a button for it; null for a mail nobody subscribed to
   */
  record Mail(
      String matter,
      MailAddress to,
      Language language,
      MessageTemplate template,
      Map<String, String> values,
      @Nullable String unsubscribe)
      implements Message {
    public Mail {
      values = Map.copyOf(values);
    }

    /** A mail nobody subscribed to. */
    public Mail(
        String matter,
        MailAddress to,
        Language language,
        MessageTemplate template,
        Map<String, String> values) {
      this(matter, to, language, template, values, null);
    }
  }

  /** An SMS: words known beforehand, and values that cannot hold the content of a case. */
  record Sms(
      String matter, PhoneNumber to, Language language, SmsTemplate template, List<SmsValue> values)
      implements Message {
    public Sms {
      values = List.copyOf(values);
      template.check(values);
    }
  }

  /**
   * An event, for every system that has subscribed to its type.
   *
   * @param type reversed domain name, {@code vn.motcua.case.changed}
   * @param data must hold nothing that every subscriber may not read
   */
  record Event(String matter, String type, JsonObject data) implements Message {}
}
