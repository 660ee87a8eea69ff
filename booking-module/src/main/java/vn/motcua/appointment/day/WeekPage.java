package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.SupplyWeek;
import vn.motcua.appointment.supply.SupplyWeek.Line;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** A week of a centre or of a desk: what is booked, free and closed. */
@Named
@RequestScoped
public class WeekPage {
  private static final int YEARS = 5;

  @Inject private DaySheet sheet;
  @Inject private SupplyWeek week;
  @Inject private EditForm form;
  @Inject private PageText text;
  @Inject private Clock clock;

  /** Monday of the week asked for, or of this one. */
  public LocalDate getMonday() {
    LocalDate today = VietnamTime.today(clock);
    try {
      LocalDate asked = LocalDate.parse(form.typed("week"));
      if (Math.abs(ChronoUnit.YEARS.between(today, asked)) < YEARS) {
        return SupplyWeek.monday(asked);
      }
    } catch (DateTimeParseException none) {
      // this week
    }
    return SupplyWeek.monday(today);
  }

  public LocalDate getBefore() {
    return getMonday().minusWeeks(1);
  }

  public LocalDate getAfter() {
    return getMonday().plusWeeks(1);
  }

  public List<LocalDate> getDays() {
    return SupplyWeek.days(getMonday());
  }

  public String name(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, text.language().locale())
        + " "
        + day.getDayOfMonth()
        + "/"
        + day.getMonthValue();
  }

  /** The desk that is looked at; null for all of the centre. */
  public @Nullable Desk getDesk() {
    return sheet.getDesks().stream()
        .filter(one -> String.valueOf(one.id()).equals(form.typed("desk")))
        .findFirst()
        .orElse(null);
  }

  public List<Line<Desk>> getDesks() {
    return week.desks(sheet.getDesks(), getMonday(), clock.instant());
  }

  public List<Line<LocalTime>> getTimes() {
    Desk desk = getDesk();
    return desk == null ? List.of() : week.times(desk, getMonday(), clock.instant());
  }
}
