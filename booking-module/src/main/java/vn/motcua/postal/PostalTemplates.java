package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/** What people are told about their orders by mail and SMS. */
@ApplicationScoped
public class PostalTemplates implements TemplateSource {
  static final MessageTemplate MADE =
      new MessageTemplate(
          "postal-made",
          "vn/motcua/postal/mail",
          List.of(
              new Variable("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
              new Variable("what", "Nhận giấy tờ tại nhà", "Collect papers at home"),
              new Variable("fee", "26.000 đ", "26,000 VND"),
              new Variable("reference", "7KQ9M-4TXB2-W0RC", "7KQ9M-4TXB2-W0RC"),
              new Variable("secret", "H4T2-9KWM", "H4T2-9KWM")));

  static final SmsTemplate SMS_MADE =
      new SmsTemplate("postal-made", List.of(SmsValue.Reference.class));

  static final News RETURNED = news("postal-returned");
  static final News LOST = news("postal-lost");
  static final News AGAIN = news("postal-again");

  /** One thing to tell, by mail or else by SMS. */
  record News(MessageTemplate mail, SmsTemplate sms) {}

  private static News news(String id) {
    return new News(
        new MessageTemplate(
            id,
            "vn/motcua/postal/mail",
            List.of(
                new Variable("name", "Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
                new Variable("reference", "7KQ9M-4TXB2-W0RC", "7KQ9M-4TXB2-W0RC"),
                new Variable("cause", "Phát ba lần không gặp", "Not at home three times"),
                new Variable("fee", "60.000 đ", "60,000 VND"))),
        new SmsTemplate(id, List.of(SmsValue.Reference.class)));
  }

  /** What is told of a step that leads to a state: it came back, is lost, or goes out again. */
  static News of(PostalState state) {
    return switch (state) {
      case RETURNED -> RETURNED;
      case LOST -> LOST;
      default -> AGAIN;
    };
  }

  @Override
  public List<MessageTemplate> templates() {
    return List.of(MADE, RETURNED.mail(), LOST.mail(), AGAIN.mail());
  }
}
