package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.appointment.supply.Service;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** Tells people about their booking, in the caller's transaction; by mail, or else by SMS. */
@ApplicationScoped
public class BookingMessages {
  @Inject private Outbox outbox;
  @Inject private Departments departments;
  @Inject private BookingTexts words;
  @Inject private Texts texts;

  void confirmed(Appointment booked, Service service, String secret) {
    send(booked, service, BookingTemplates.CONFIRMED, BookingTemplates.SMS_CONFIRMED, secret);
  }

  /** About the new time. */
  public void moved(Appointment booked, Service service) {
    send(booked, service, BookingTemplates.MOVED, BookingTemplates.SMS_MOVED, "");
  }

  void cancelled(Appointment booked, Service service) {
    send(booked, service, BookingTemplates.CANCELLED, BookingTemplates.SMS_CANCELLED, "");
  }

  void reminder(Appointment booked, Service service) {
    send(booked, service, BookingTemplates.REMINDER, BookingTemplates.SMS_REMINDER, "");
  }

  private void send(
      Appointment booked, Service service, MessageTemplate mail, SmsTemplate sms, String secret) {
    Contact contact = booked.contact();
    String matter = "booking/" + booked.id();
    if (contact != null && contact.mail() != null) {
      Map<String, String> values = values(booked, service, contact);
      if (mail.equals(BookingTemplates.CONFIRMED)) {
        values.put("secret", BookingKeys.grouped(secret));
      }
      outbox.send(
          new Message.Mail(
              matter, new MailAddress(contact.mail()), booked.language(), mail, values));
    } else if (contact != null && contact.phone() != null) {
      LocalDateTime when = LocalDateTime.ofInstant(booked.startsAt(), VietnamTime.ZONE);
      outbox.send(
          new Message.Sms(
              matter,
              new PhoneNumber(contact.phone()),
              booked.language(),
              sms,
              List.of(
                  new SmsValue.Reference(booked.reference().grouped()),
                  new SmsValue.Day(when.toLocalDate()),
                  new SmsValue.Time(when.toLocalTime()))));
    }
  }

  private Map<String, String> values(Appointment booked, Service service, Contact contact) {
    Map<String, String> values = new HashMap<>();
    values.put("name", contact.name());
    values.put("service", BookingTexts.what(booked, service, booked.language()));
    values.put("when", words.when(booked, booked.language()));
    values.put("place", place(booked, contact));
    values.put("reference", booked.reference().grouped());
    return values;
  }

  private String place(Appointment booked, Contact contact) {
    if (booked.visit()) {
      return texts.get(
          booked.language(), "booking.at-home", Objects.toString(contact.address(), ""));
    }
    return departments
        .find(new AgencyCode(booked.centre()))
        .map(centre -> line(centre, booked))
        .orElse(booked.centre());
  }

  private static String line(Department centre, Appointment booked) {
    String address = centre.address();
    return centre.name(booked.language()) + (address == null ? "" : ", " + address);
  }
}
