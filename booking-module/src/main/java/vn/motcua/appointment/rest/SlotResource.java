package vn.motcua.appointment.rest;

import jakarta.enterprise.context.RequestScoped;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.BookingTexts;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.rest.AppointmentAnswers.Day;
import vn.motcua.appointment.rest.AppointmentAnswers.Place;
import vn.motcua.appointment.rest.AppointmentAnswers.ServiceAnswer;
import vn.motcua.appointment.rest.AppointmentAnswers.Slot;
import vn.motcua.appointment.rest.AppointmentAnswers.Slots;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.Conditional;

/** What can be booked, where, and when. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class SlotResource {
  private static final int DAYS = 14;
  private static final int MOST_DAYS = 62;

  @Inject private Bookings bookings;
  @Inject private Supply supply;
  @Inject private Procedures procedures;
  @Inject private AppointmentReading reading;
  @Inject private Clock clock;
  @Context private HttpServletRequest http;

  @GET
  @Path("services")
  @Operation(summary = "What can be booked and at which centres; all, or for a procedure")
  public Response services(
      @QueryParam("procedure") @Nullable String procedure, @Context Request request) {
    Language language = RequestLanguage.of(http);
    List<ServiceAnswer> answer =
        services(procedure).stream().map(service -> answer(service, language)).toList();
    return Conditional.answer(request, answer, answer);
  }

  private List<Service> services(@Nullable String procedure) {
    if (procedure == null || procedure.isBlank()) {
      return supply.services();
    }
    return ProcedureCode.read(procedure)
        .flatMap(procedures::find)
        .map(found -> supply.servicesFor(found.code(), found.content()))
        .orElseThrow(() -> new InvalidInput("procedure", "booking.flaw.procedure"));
  }

  private ServiceAnswer answer(Service service, Language language) {
    return new ServiceAnswer(
        service.code(),
        service.name(language),
        service.minutes(),
        service.mostPeople(),
        supply.places(service).stream()
            .map(
                place ->
                    new Place(
                        place.centre().code(),
                        place.centre().name(language),
                        place.centre().address(),
                        place.counter(),
                        place.home()))
            .toList());
  }

  @GET
  @Path("slots")
  @Operation(
      summary = "Free times by day",
      description =
          "Of a service (or the first one for a procedure) at a centre, from one day to another,"
              + " both included; two weeks from today unless said otherwise, 62 days at most. more, as often as there"
              + " is more to be done: codes of procedures or services, done in the same go.")
  public Response slots(
      @QueryParam("service") @Nullable String service,
      @QueryParam("procedure") @Nullable String procedure,
      @QueryParam("centre") @Nullable String centre,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("people") @Nullable String people,
      @QueryParam("more") List<String> more,
      @Context Request request) {
    Service wanted = reading.together(service, procedure, more);
    LocalDate today = VietnamTime.today(clock);
    LocalDate first = reading.day("from", from, today);
    LocalDate last = reading.day("to", to, first.plusDays(DAYS - 1L));
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw new InvalidInput("to", "booking.flaw.range", MOST_DAYS);
    }
    int number = reading.people(wanted, number(people));
    String where = reading.centre(centre).code();
    Slots answer =
        new Slots(
            wanted.code(),
            where,
            number,
            FreeDay.of(
                    bookings.offers(
                        wanted,
                        where,
                        number,
                        FreeDay.begin(first),
                        FreeDay.begin(last.plusDays(1))))
                .stream()
                .map(SlotResource::day)
                .toList());
    return Conditional.answer(request, answer, answer);
  }

  private static @Nullable Integer number(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (!typed.strip().matches("\\d{1,4}")) {
      throw new InvalidInput("people", "input.not-a-number");
    }
    return Integer.valueOf(typed.strip());
  }

  private static Day day(FreeDay day) {
    return new Day(
        day.date(),
        day.times().stream()
            .map(
                time ->
                    new Slot(
                        BookingTexts.iso(time.startsAt()),
                        BookingTexts.iso(time.endsAt()),
                        time.free()))
            .toList());
  }
}
