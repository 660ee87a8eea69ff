package vn.motcua.feedback.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.own.OwnFeedback.Office;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** The figures over REST. */
@Path("feedback/figures")
@RequestScoped
public class FeedbackFigureResource {
  private static final int LONGEST_YEARS = 10;

  @Inject private ToldFigures figures;
  @Inject private FigureWords words;
  @Inject private Departments departments;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  /**
   * The figures of a time.
   *
   * @param countedAt what came later is not in them
   */
  public record Period(
      LocalDate from, LocalDate to, OffsetDateTime countedAt, List<Line> departments) {}

  /**
   * Those of one department, or of several with few.
   *
   * @param satisfaction from 1 to 5; null when too few have rated
   */
  public record Line(
      Office department,
      long received,
      long answeredOnTime,
      long answeredLate,
      long openInTime,
      long openLate,
      long otherwise,
      long forwarded,
      long jointly,
      long reopened,
      @Nullable Double satisfaction) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How much feedback was received and answered, by department",
      description =
          "Of what was received from one day to another, this year's when left out. Departments with"
              + " fewer than five are put together. Counted again after five minutes at the latest. Complaints and denunciations are not counted.")
  public Period count(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    LocalDate today = VietnamTime.today(clock);
    LocalDate first = day("from", from, today.withDayOfYear(1));
    LocalDate last = day("to", to, today);
    if (last.isBefore(first) || first.plusYears(LONGEST_YEARS).isBefore(last)) {
      throw new InvalidInput("to", "input.out-of-range", first, first.plusYears(LONGEST_YEARS));
    }
    DepartmentTree tree = departments.tree();
    Language language = RequestLanguage.of(request);
    Kept.Told<List<Figure>> told = figures.period(first, last);
    return new Period(
        first,
        last,
        told.at().atZone(VietnamTime.ZONE).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
        told.what().stream().map(one -> line(one, tree, language)).toList());
  }

  @GET
  @Path("report.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      summary = "The figures of a year as a table",
      description =
          "By department, category, procedure and month; this year's when left out;"
              + " each line says when it was counted.")
  public String report(@QueryParam("year") @DefaultValue("") String year) {
    Kept.Told<YearReport> told =
        figures.year(FigurePage.year(year, VietnamTime.today(clock).getYear()));
    return words.csv(told.what(), told.at());
  }

  private Line line(Figure one, DepartmentTree tree, Language language) {
    String name =
        one.key().isEmpty()
            ? texts.get(language, "feedback.figures.others")
            : tree.find(one.key()).map(at -> at.name(language)).orElse(one.key());
    return new Line(
        new Office(one.key(), name),
        one.received(),
        one.onTime(),
        one.late(),
        one.inTime(),
        one.overdue(),
        one.otherwise(),
        one.forwarded(),
        one.jointly(),
        one.reopened(),
        one.satisfaction());
  }

  private static LocalDate day(String field, String typed, LocalDate otherwise) {
    if (typed.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException none) {
      throw new InvalidInput(field, "input.not-a-date");
    }
  }
}
