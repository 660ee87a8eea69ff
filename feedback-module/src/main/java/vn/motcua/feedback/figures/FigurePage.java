package vn.motcua.feedback.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** The figures of a year, as everybody may read them, and as those who work there may. */
@Named("feedbackFigures")
@RequestScoped
public class FigurePage {
  private static final int FIRST_YEAR = 2000;
  private static final int YEARS = 5;

  @Inject private HttpServletRequest request;
  @Inject private Figures figures;
  @Inject private ToldFigures toldFigures;
  @Inject private FigureWords words;
  @Inject private Rights rights;
  @Inject private Clock clock;

  private int year;
  private Kept.@Nullable Told<YearReport> told;
  private @Nullable YearReport own;

  @PostConstruct
  void read() {
    year = FigurePage.year(request.getParameter("year"), VietnamTime.today(clock).getYear());
  }

  /** The year that was typed; this one when it is none. */
  static int year(@Nullable String typed, int thisYear) {
    String digits = Objects.toString(typed, "");
    int year = digits.matches("\\d{4}") ? Integer.parseInt(digits) : thisYear;
    return year < FIRST_YEAR || year > thisYear ? thisYear : year;
  }

  public int getYear() {
    return year;
  }

  /** Those that can be chosen, the latest first. */
  public List<Integer> getYears() {
    int thisYear = VietnamTime.today(clock).getYear();
    return IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList();
  }

  /** For everybody. */
  public YearReport getTold() {
    return counted().what();
  }

  /** When those for everybody were counted. */
  public Instant getToldAt() {
    return counted().at();
  }

  private Kept.Told<YearReport> counted() {
    Kept.Told<YearReport> read = told == null ? toldFigures.year(year) : told;
    told = read;
    return read;
  }

  /** Of the departments who asks works for. */
  public YearReport getOwn() {
    YearReport read = own == null ? figures.of(year, StaffFigureResource.scope(rights)) : own;
    own = read;
    return read;
  }

  /** Whether it is about all departments. */
  public boolean isProvince() {
    return rights.everywhere(Role.LEADER) || rights.everywhere(Role.AUDITOR);
  }

  /** What a line is about, in words. */
  public String name(String grouping, Figure figure) {
    return words.name(Grouping.valueOf(grouping), figure);
  }

  public Grouping[] getGroupings() {
    return Grouping.values();
  }
}
