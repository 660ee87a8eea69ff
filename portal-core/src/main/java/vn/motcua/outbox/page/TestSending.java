package vn.motcua.outbox.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.OutboxTemplates;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.StaffMember;

/** Sends staff a message of each channel, to see that it works. */
@ApplicationScoped
public class TestSending {
  /** Type of the event that is sent as a test. */
  public static final String EVENT = "vn.motcua.test";

  @Inject private Outbox outbox;
  @Inject private StaffMember staff;
  @Inject private PublicAddress address;
  @Inject private Clock clock;

  /**
   * Returns the key of the message.
   *
   * @throws InvalidInput when the address is none
   */
  @Transactional
  public long mail(String to, Language language) {
    return outbox
        .send(
            new Message.Mail(
                "",
                MailAddress.of("to", to),
                language,
                OutboxTemplates.TEST,
                Map.of(
                    "name",
                    staff.name(),
                    "time",
                    DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").format(now()),
                    "link",
                    address.of(""))))
        .get(0);
  }

  /**
   * Returns the key of the message.
   *
   * @throws InvalidInput when the number is none
   */
  @Transactional
  public long sms(String to, Language language) {
    return outbox
        .send(
            new Message.Sms(
                "",
                PhoneNumber.of("phone", to),
                language,
                SmsTemplate.TEST,
                List.of(
                    new SmsValue.Time(now().toLocalTime()), new SmsValue.Day(now().toLocalDate()))))
        .get(0);
  }

  /** Returns how many subscriptions get it. */
  @Transactional
  public int event() {
    return outbox
        .send(
            new Message.Event("", EVENT, Json.createObjectBuilder().add("message", "test").build()))
        .size();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), VietnamTime.ZONE);
  }
}
