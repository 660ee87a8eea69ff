package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.text.Texts;

/** Tells people about their order, in the caller's transaction; by mail, or else by SMS. */
@ApplicationScoped
public class PostalMessages {
  @Inject private Outbox outbox;
  @Inject private Texts texts;

  /** What became of an order, as far as the person has to know. */
  void news(PostalNews.News news) {
    PostalOrder order = news.order();
    Addressee person = news.addressee();
    Contact contact = person.contact();
    String matter = "postal/" + order.id();
    PostalTemplates.News told = PostalTemplates.of(news.step().state());
    if (contact.mail() != null) {
      String cause = news.step().cause();
      outbox.send(
          new Message.Mail(
              matter,
              new MailAddress(contact.mail()),
              person.language(),
              told.mail(),
              Map.of(
                  "name", contact.name(),
                  "reference", order.reference().grouped(),
                  "cause",
                      cause.isEmpty() ? texts.get(person.language(), "postal.no-cause") : cause,
                  "fee", texts.get(person.language(), "postal.vnd", order.fee()))));
    } else if (contact.phone() != null) {
      outbox.send(
          new Message.Sms(
              matter,
              new PhoneNumber(contact.phone()),
              person.language(),
              told.sms(),
              List.of(new SmsValue.Reference(order.reference().grouped()))));
    }
  }

  void made(Made made, NewOrder wanted) {
    PostalOrder order = made.order();
    Contact contact = wanted.contact();
    String matter = "postal/" + order.id();
    if (contact.mail() != null) {
      outbox.send(
          new Message.Mail(
              matter,
              new MailAddress(contact.mail()),
              wanted.language(),
              PostalTemplates.MADE,
              Map.of(
                  "name", contact.name(),
                  "what", texts.get(wanted.language(), "postal.kind." + order.kind()),
                  "fee", texts.get(wanted.language(), "postal.vnd", order.fee()),
                  "reference", order.reference().grouped(),
                  "secret", PostalOrders.shown(made.secret()))));
    } else if (contact.phone() != null) {
      outbox.send(
          new Message.Sms(
              matter,
              new PhoneNumber(contact.phone()),
              wanted.language(),
              PostalTemplates.SMS_MADE,
              List.of(new SmsValue.Reference(order.reference().grouped()))));
    }
  }
}
