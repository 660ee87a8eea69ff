package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/** What bookings tell people by mail and SMS. */
@ApplicationScoped
public class BookingTemplates implements TemplateSource {
  private static final Variable NAME = new Variable("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh");
  private static final Variable SERVICE =
      new Variable("service", "Đất đai, nhà ở", "Land and housing");
  private static final Variable WHEN =
      new Variable("when", "9:15, Thứ Hai 23/11/2026", "9:15, Monday 23/11/2026");
  private static final Variable PLACE =
      new Variable(
          "place",
          "Trung tâm Phục vụ hành chính công, số 1 đường Hòa Bình",
          "Public Administrative Service Centre, số 1 đường Hòa Bình");
  private static final Variable REFERENCE =
      new Variable("reference", "7KQ9M-4TXB2-W0RC", "7KQ9M-4TXB2-W0RC");
  private static final Variable SECRET = new Variable("secret", "H4T2-9KWM", "H4T2-9KWM");

  static final MessageTemplate CONFIRMED = template("booking-confirmed", SECRET);
  static final MessageTemplate MOVED = template("booking-moved");
  static final MessageTemplate CANCELLED = template("booking-cancelled");
  static final MessageTemplate REMINDER = template("booking-reminder");

  static final MessageTemplate CODE =
      new MessageTemplate(
          "booking-code",
          "vn/motcua/appointment/mail",
          List.of(new Variable("code", "482913", "482913")));

  static final SmsTemplate SMS_CODE =
      new SmsTemplate("booking-code", List.of(SmsValue.Reference.class));
  static final SmsTemplate SMS_CONFIRMED = sms("booking-confirmed");
  static final SmsTemplate SMS_MOVED = sms("booking-moved");
  static final SmsTemplate SMS_CANCELLED = sms("booking-cancelled");
  static final SmsTemplate SMS_REMINDER = sms("booking-reminder");

  private static MessageTemplate template(String name, Variable... more) {
    List<Variable> variables = new ArrayList<>(List.of(NAME, SERVICE, WHEN, PLACE, REFERENCE));
    variables.addAll(List.of(more));
    return new MessageTemplate(name, "vn/motcua/appointment/mail", variables);
  }

  private static SmsTemplate sms(String name) {
    return new SmsTemplate(
        name, List.of(SmsValue.Reference.class, SmsValue.Day.class, SmsValue.Time.class));
  }

  @Override
  public List<MessageTemplate> templates() {
    return List.of(CONFIRMED, MOVED, CANCELLED, REMINDER, CODE);
  }
}
