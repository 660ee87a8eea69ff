package vn.motcua.appointment.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An iCalendar file of one event. It tells when and where, never who or what for: its address can
 * be passed on by calendar programs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
final class CalendarFile {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  static String of(Appointment booked, String uid, String summary, String place) {
    boolean cancelled = booked.state() == AppointmentState.CANCELLED;
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Mot Cua Portal//Appointments//VI");
    file.line("METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"));
    file.line("BEGIN:VEVENT");
    file.line("UID:" + uid + "@mot-cua");
    file.line("SEQUENCE:" + booked.sequence());
    file.line("DTSTAMP:" + at(booked.changedAt()));
    file.line("DTSTART:" + at(booked.startsAt()));
    file.line("DTEND:" + at(booked.endsAt()));
    file.line("SUMMARY:" + escaped(summary));
    file.line("LOCATION:" + escaped(place));
    file.line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    file.line("END:VEVENT");
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private static String at(Instant instant) {
    return UTC.format(instant);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Folded after 75 bytes at most, between characters. */
  private void line(String content) {
    int length = 0;
    for (int i = 0; i < content.length(); ) {
      String symbol = Character.toString(content.codePointAt(i));
      int bytes = symbol.getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        text.append("\r\n ");
        length = 1;
      }
      text.append(symbol);
      length += bytes;
      i += symbol.length();
    }
    text.append("\r\n");
  }
}
