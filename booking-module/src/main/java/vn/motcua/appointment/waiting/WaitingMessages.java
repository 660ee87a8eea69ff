package vn.motcua.appointment.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.BookingTexts;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.appointment.waiting.WaitingBook.Offered;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** Tells who waits, in the caller's transaction; by mail, or else by SMS. */
@ApplicationScoped
public class WaitingMessages {
  @Inject private Outbox outbox;
  @Inject private BookingTexts words;
  @Inject private Bookings bookings;
  @Inject private Supply supply;

  void confirm(Waiting waiting, Service service, String token) {
    Map<String, String> values = values(waiting, service, waiting.name());
    values.put(
        "until",
        BookingTexts.day(
            waiting.until().atZone(VietnamTime.ZONE).toLocalDate(), waiting.language()));
    values.put("link", waiting.portal() + "?cho=" + token);
    outbox.send(
        new Message.Mail(
            matter(waiting),
            new MailAddress(waiting.mail()),
            waiting.language(),
            WaitingTemplates.CONFIRM,
            values));
  }

  void offer(Sql sql, Offered offered, Service service) throws SQLException {
    Waiting waiting = offered.waiting();
    Appointment held = offered.held().appointment();
    Long booking = waiting.appointment();
    if (booking == null) {
      mail(waiting, held, service, waiting.name(), waiting.mail(), offered.held().token());
      return;
    }
    Appointment booked = bookings.book().byId(sql, booking).orElseThrow();
    Contact contact = Objects.requireNonNull(booked.contact(), "a booking has a contact");
    if (contact.mail() != null) {
      mail(waiting, held, service, contact.name(), contact.mail(), offered.held().token());
    } else if (contact.phone() != null) {
      outbox.send(
          new Message.Sms(
              matter(waiting),
              new PhoneNumber(contact.phone()),
              waiting.language(),
              WaitingTemplates.SMS_OFFER,
              List.of(
                  new SmsValue.Reference(booked.reference().grouped()),
                  new SmsValue.Day(local(held.startsAt()).toLocalDate()),
                  new SmsValue.Time(local(held.startsAt()).toLocalTime()),
                  new SmsValue.Time(local(held.expiresAt()).toLocalTime()))));
    }
  }

  private void mail(
      Waiting waiting, Appointment held, Service service, String name, String mail, String token) {
    Language language = waiting.language();
    Map<String, String> values = values(waiting, service, name);
    values.put("when", words.when(held, language));
    values.put("until", words.when(held.expiresAt(), language));
    values.put("number", String.valueOf(waiting.offers() + 1));
    values.put("link", waiting.portal() + "?moi=" + token);
    outbox.send(
        new Message.Mail(
            matter(waiting), new MailAddress(mail), language, WaitingTemplates.OFFER, values));
  }

  private Map<String, String> values(Waiting waiting, Service service, String name) {
    Map<String, String> values = new HashMap<>();
    values.put("name", name);
    values.put("service", service.name(waiting.language()));
    values.put(
        "place",
        supply
            .centre(waiting.centre())
            .map(centre -> centre.name(waiting.language()))
            .orElse(waiting.centre()));
    return values;
  }

  private static String matter(Waiting waiting) {
    return "booking-waiting/" + waiting.id();
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, VietnamTime.ZONE);
  }
}
