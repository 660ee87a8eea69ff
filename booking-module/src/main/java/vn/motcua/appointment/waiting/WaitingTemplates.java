package vn.motcua.appointment.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/** What the waiting list tells people. */
@ApplicationScoped
public class WaitingTemplates implements TemplateSource {
  static final MessageTemplate CONFIRM =
      template("waiting-confirm", new Variable("until", "thứ Hai 23/11/2026", "Monday 23/11/2026"));

  static final MessageTemplate OFFER =
      template(
          "waiting-offer",
          new Variable("when", "9:15, thứ Hai 23/11/2026", "9:15, Monday 23/11/2026"),
          new Variable("until", "15:30, thứ Sáu 20/11/2026", "15:30, Friday 20/11/2026"),
          new Variable("number", "1", "1"));

  static final SmsTemplate SMS_OFFER =
      new SmsTemplate(
          "booking-offer",
          List.of(
              SmsValue.Reference.class,
              SmsValue.Day.class,
              SmsValue.Time.class,
              SmsValue.Time.class));

  private static MessageTemplate template(String name, Variable... more) {
    List<Variable> variables =
        new ArrayList<>(
            List.of(
                new Variable("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
                new Variable("service", "Đất đai, nhà ở", "Land and housing"),
                new Variable(
                    "place",
                    "Trung tâm Phục vụ hành chính công",
                    "Public Administrative Service Centre"),
                new Variable(
                    "link",
                    "https://mot-cua.example.vn/dat-lich/cho",
                    "https://mot-cua.example.vn/dat-lich/cho")));
    variables.addAll(List.of(more));
    return new MessageTemplate(name, "vn/motcua/appointment/mail", variables);
  }

  @Override
  public List<MessageTemplate> templates() {
    return List.of(CONFIRM, OFFER);
  }
}
