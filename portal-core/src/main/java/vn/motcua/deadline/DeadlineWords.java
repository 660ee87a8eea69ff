package vn.motcua.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** How a deadline is told to people. */
@ApplicationScoped
public class DeadlineWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm").withZone(VietnamTime.ZONE);
  private static final int MINUTES = 60;

  @Inject private Texts texts;

  /** What a day means for the deadline, and why. */
  public String line(DayLine line, Language language) {
    String means =
        switch (line.counting()) {
          case COUNTED ->
              line.number() > 0
                  ? texts.get(language, "deadline.counting.COUNTED", String.valueOf(line.number()))
                  : texts.get(
                      language, "deadline.counting.minutes", hours(line.minutes(), language));
          case RECEIVED_LATE ->
              texts.get(
                  language,
                  line.day().works()
                      ? "deadline.counting.RECEIVED_LATE"
                      : "deadline.counting.received-off");
          default -> texts.get(language, "deadline.counting." + line.counting());
        };
    String kind = kind(line, language);
    return kind.isEmpty() ? means : texts.get(language, "deadline.line", means, kind);
  }

  /** What sort of day it is; empty for an ordinary working day. */
  private String kind(DayLine line, Language language) {
    return switch (line.day().kind()) {
      case WORKING -> "";
      case WEEKLY_OFF -> texts.get(language, "calendar.kind.WEEKLY_OFF");
      default ->
          texts.get(
              language,
              "deadline.occasion",
              texts.get(language, "calendar.kind." + line.day().kind()),
              line.day().name(language));
    };
  }

  private String hours(int minutes, Language language) {
    String key = minutes % MINUTES == 0 ? "deadline.hours" : "deadline.hours-minutes";
    return texts.get(
        language, key, String.valueOf(minutes / MINUTES), String.valueOf(minutes % MINUTES));
  }

  /** {@code 5 ngày làm việc}. */
  public String limit(TimeLimit limit, Language language) {
    return texts.get(language, "deadline.limit." + limit.unit(), limit.amount());
  }

  /** {@code thứ Sáu, 20/11/2026}. */
  public String day(LocalDate day, Language language) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale())
        + ", "
        + DAY.format(day);
  }

  public String time(Instant at) {
    return TIME.format(at);
  }
}
