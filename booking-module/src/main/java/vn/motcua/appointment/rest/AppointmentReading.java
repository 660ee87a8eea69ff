package vn.motcua.appointment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.BookingTexts;
import vn.motcua.appointment.booking.Errand;
import vn.motcua.appointment.booking.Errands;
import vn.motcua.appointment.booking.Matter;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.rest.AppointmentAnswers.BookingAnswer;
import vn.motcua.appointment.rest.AppointmentAnswers.HoldAnswer;
import vn.motcua.appointment.rest.AppointmentRequests.NewHold;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;

/** Makes values of what callers send, and answers of what the portal knows. */
@RequestScoped
public class AppointmentReading {
  private static final int LONGEST_ID = 200;

  @Inject private Supply supply;
  @Inject private Errands errands;
  @Inject private Procedures procedures;
  @Inject private Texts texts;
  @Inject private HttpServletRequest http;

  private Language language() {
    return RequestLanguage.of(http);
  }

  Wish wish(NewHold sent, String request) {
    Errand errand =
        errands.of(
            service(sent.service(), sent.procedure()),
            procedure(sent.procedure()),
            Objects.requireNonNullElse(sent.more(), List.of()));
    int people = people(errand.service(), sent.people());
    if (request.length() > LONGEST_ID) {
      throw new InvalidInput("requestId", "input.too-long", LONGEST_ID);
    }
    return new Wish(
        errand.service(),
        centre(sent.centre()).code(),
        start(sent.start()),
        people,
        errand.procedure(),
        null,
        language(),
        request,
        errand.more());
  }

  private static @Nullable String procedure(@Nullable String typed) {
    return typed == null ? null : ProcedureCode.read(typed).map(ProcedureCode::value).orElse(null);
  }

  /** The service named, or the first for the procedure. */
  Service service(@Nullable String code, @Nullable String procedure) {
    if (code != null && !code.isBlank()) {
      return supply
          .service(TypedText.line(code))
          .orElseThrow(() -> new InvalidInput("service", "booking.flaw.service"));
    }
    if (procedure == null || procedure.isBlank()) {
      throw new InvalidInput("service", "input.required");
    }
    return ProcedureCode.read(procedure)
        .flatMap(procedures::find)
        .flatMap(found -> supply.servicesFor(found.code(), found.content()).stream().findFirst())
        .orElseThrow(() -> new InvalidInput("procedure", "booking.flaw.procedure"));
  }

  /** The same with what is to be done besides. */
  Service together(@Nullable String code, @Nullable String procedure, List<String> more) {
    return errands.of(service(code, procedure), procedure(procedure), more).service();
  }

  Department centre(@Nullable String code) {
    if (code == null || code.isBlank()) {
      throw new InvalidInput("centre", "input.required");
    }
    return supply.centre(code).orElseThrow(() -> new InvalidInput("centre", "booking.flaw.centre"));
  }

  int people(Service service, @Nullable Integer people) {
    int wanted = Objects.requireNonNullElse(people, 1);
    if (wanted < 1 || wanted > service.mostPeople()) {
      throw new InvalidInput("people", "input.out-of-range", 1, service.mostPeople());
    }
    return wanted;
  }

  Instant start(@Nullable String typed) {
    try {
      return OffsetDateTime.parse(Objects.requireNonNullElse(typed, "").strip()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new InvalidInput("start", "booking.flaw.start");
    }
  }

  LocalDate day(String field, @Nullable String typed, LocalDate otherwise) {
    try {
      return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException unreadable) {
      throw new InvalidInput(field, "input.not-a-date");
    }
  }

  HoldAnswer hold(Held held) {
    Appointment one = held.appointment();
    return new HoldAnswer(
        held.token(),
        one.state().name(),
        service(one).code(),
        one.centre(),
        desk(one),
        one.visit(),
        BookingTexts.iso(one.startsAt()),
        BookingTexts.iso(one.endsAt()),
        one.people(),
        BookingTexts.iso(one.expiresAt()));
  }

  BookingAnswer booking(Appointment one, @Nullable String secret) {
    Service service = service(one);
    return new BookingAnswer(
        one.reference().grouped(),
        secret,
        one.state().name(),
        texts.get(language(), "booking.state." + one.state()),
        service.code(),
        service.name(language()),
        one.centre(),
        supply.centre(one.centre()).map(centre -> centre.name(language())).orElse(one.centre()),
        desk(one),
        one.visit(),
        BookingTexts.iso(one.startsAt()),
        BookingTexts.iso(one.endsAt()),
        one.people(),
        one.procedure(),
        one.more().stream().map(AppointmentReading::what).toList());
  }

  private Service service(Appointment one) {
    return Supply.together(supply.all(), one.service(), Matter.services(one.more()));
  }

  private static String what(Matter matter) {
    return Objects.requireNonNullElse(matter.procedure(), matter.service());
  }

  private String desk(Appointment one) {
    return supply.desks().stream()
        .filter(desk -> desk.id() == one.desk())
        .findFirst()
        .map((Desk desk) -> desk.name(language()))
        .orElse("");
  }

  /** Where to go; of a visit nothing that tells where somebody lives. */
  String calendarPlace(Appointment one) {
    if (one.visit()) {
      return texts.get(language(), "booking.calendar.home");
    }
    return supply
        .centre(one.centre())
        .map(
            centre ->
                centre.name(language()) + (centre.address() == null ? "" : ", " + centre.address()))
        .orElse(one.centre());
  }
}
