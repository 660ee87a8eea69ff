package vn.motcua.deadline;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.Conditional;

/** Until when something is due, with every day that was counted or not. */
@Path("calendar/deadline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class DeadlineResource {
  /**
   * An answer.
   *
   * @param department absent when the country's calendar was asked
   * @param countsFrom from when the papers count as received
   * @param dueAt the end of the working hours of the last day; of hours, the minute
   */
  public record DeadlineWire(
      @Nullable String department,
      int amount,
      LimitUnit unit,
      OffsetDateTime receivedAt,
      OffsetDateTime countsFrom,
      @Nullable LocalDate dueOn,
      @Nullable OffsetDateTime dueAt,
      List<DayWire> days) {}

  /**
   * One day of the explanation.
   *
   * @param number which day it is of those counted; 0 when it is not counted
   * @param minutes counted on it, of a limit in hours
   * @param kind what sort of day it is
   * @param occasion the holiday, or why it is closed; empty on a day like every week's
   * @param text all of it in words
   */
  public record DayWire(
      LocalDate date,
      Counting counting,
      int number,
      int minutes,
      String kind,
      String occasion,
      String text) {}

  @Inject private DeadlineAnswers answers;
  @Inject private DeadlineWords words;
  @Context private HttpServletRequest http;

  @GET
  @Operation(
      summary = "Until when something is due, with every day that was counted or not, and why",
      description =
          "amount and unit (HOUR, WORKING_HOUR, WORKING_DAY, CALENDAR_DAY, MONTH, YEAR) are the"
              + " time limit; received is the local time in Vietnam, now when it is left out; the"
              + " calendar is that of the department, or the country's.")
  @APIResponse(responseCode = "200", description = "The answer by the calendar as it is now")
  @APIResponse(responseCode = "400", description = "A parameter cannot be used; says why")
  public Response deadline(
      @QueryParam("department") @Nullable String department,
      @QueryParam("received") @Nullable String received,
      @QueryParam("amount") @Nullable String amount,
      @QueryParam("unit") @Nullable String unit,
      @Context Request request) {
    DeadlineAnswers.DeadlineAnswer answer =
        answers.answer(new DeadlineQuestion(department, received, amount, unit));
    DeadlineWire wire = wire(answer.department(), answer.deadline(), RequestLanguage.of(http));
    return Conditional.answer(request, wire, wire);
  }

  private DeadlineWire wire(@Nullable Department department, Deadline deadline, Language language) {
    Instant dueAt = deadline.dueAt();
    return new DeadlineWire(
        department == null ? null : department.code(),
        deadline.limit().amount(),
        deadline.limit().unit(),
        local(deadline.receivedAt()),
        local(deadline.countsFrom()),
        deadline.dueOn(),
        dueAt == null ? null : local(dueAt),
        deadline.days().stream().map(line -> wire(line, language)).toList());
  }

  private DayWire wire(DayLine line, Language language) {
    return new DayWire(
        line.date(),
        line.counting(),
        line.number(),
        line.minutes(),
        line.day().kind().name(),
        line.day().name(language),
        words.line(line, language));
  }

  private static OffsetDateTime local(Instant at) {
    return at.atZone(VietnamTime.ZONE).toOffsetDateTime();
  }
}
