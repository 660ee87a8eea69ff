package vn.motcua.appointment.day;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.department.Department;
import vn.motcua.text.Language;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** The figures of a centre, for those who receive people there. */
@Named
@RequestScoped
public class BookingFiguresPage {
  @Inject private DaySheet sheet;
  @Inject private BookingFigures figures;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private FiguresDays days = new FiguresDays(LocalDate.EPOCH, LocalDate.EPOCH);

  @PostConstruct
  void read() {
    days = FiguresDays.of(request::getParameter, VietnamTime.today(clock));
  }

  public LocalDate getFrom() {
    return days.from();
  }

  public LocalDate getTo() {
    return days.to();
  }

  public List<BookingFigures.OfService> getServices() {
    Department centre = sheet.getCentre();
    return centre == null ? List.of() : figures.services(centre.code(), days.from(), days.to());
  }

  public List<BookingFigures.OfDesk> getDesks() {
    Department centre = sheet.getCentre();
    return centre == null ? List.of() : figures.desks(centre.code(), days.from(), days.to());
  }

  /** The name in the language of the page. */
  public String name(String vietnamese, String english) {
    return text.language() == Language.EN ? english : vietnamese;
  }
}
