package vn.motcua.outbox.sms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What an SMS may say besides its fixed words. There is none for free text: a name, a reason or
 * anything else of a case cannot get into an SMS.
 */
public sealed interface SmsValue {
  /** As it is written in the SMS. */
  String written();

  /** The code of a case or another reference of the portal. */
  record Reference(String code) implements SmsValue {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{2,39}");

    public Reference {
      if (!SHAPE.matcher(code).matches()) {
        throw new IllegalArgumentException("Not a reference");
      }
    }

    @Override
    public String written() {
      return code;
    }
  }

  /** A day. */
  record Day(LocalDate date) implements SmsValue {
    @Override
    public String written() {
      return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
    }
  }

  /** A time of day in Vietnam. */
  record Time(LocalTime time) implements SmsValue {
    @Override
    public String written() {
      return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
  }
}
