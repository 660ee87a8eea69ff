package vn.motcua.appointment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.ContactCodes;
import vn.motcua.appointment.booking.HomeAddress;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.rest.AppointmentAnswers.BookingAnswer;
import vn.motcua.appointment.rest.AppointmentRequests.BookingKey;
import vn.motcua.appointment.rest.AppointmentRequests.Move;
import vn.motcua.appointment.rest.AppointmentRequests.NewBooking;
import vn.motcua.appointment.rest.AppointmentRequests.NewContact;
import vn.motcua.appointment.rest.AppointmentRequests.NewHold;
import vn.motcua.place.Places;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;

/** Holding, booking, moving and cancelling. Secrets are sent in bodies only. */
@Path("appointments")
@RequestScoped
@NoStore
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class AppointmentResource {
  @Inject private Bookings bookings;
  @Inject private AppointmentReading reading;
  @Inject private ContactCodes codes;
  @Inject private Places places;
  @Inject private Texts texts;
  @Context private HttpServletRequest http;

  @POST
  @Limited(Limited.WRITE)
  @Path("holds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hold a time",
      description =
          "Taken for some minutes (expiresAt) and then free again unless it was confirmed. The same"
              + " requestId with the same time gives the same hold. 409 slot-taken: somebody was"
              + " faster.")
  public Response hold(@Nullable NewHold sent) {
    NewHold wanted =
        Objects.requireNonNullElseGet(
            sent, () -> new NewHold(null, null, null, null, null, null, null));
    Wish wish =
        reading.wish(
            wanted,
            Objects.requireNonNullElseGet(wanted.requestId(), () -> UUID.randomUUID().toString()));
    Held held = bookings.hold(wish);
    return Response.status(Response.Status.CREATED).entity(reading.hold(held)).build();
  }

  @POST
  @Limited(Limited.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a booking of a hold",
      description =
          "Answers with the reference and the secret. The same hold with the same contact gives the"
              + " same booking, so a call that timed out can be repeated. 409 hold-expired: the time"
              + " is over; hold-confirmed: booked already with another contact; booked-that-day;"
              + " code-sent: for a visit a code went to the telephone or mail address, send the same"
              + " again with it.")
  public Response book(@Nullable NewBooking sent) {
    NewBooking wanted =
        Objects.requireNonNullElseGet(
            sent, () -> new NewBooking(null, null, null, null, null, null, null));
    String token = Objects.requireNonNullElse(wanted.hold(), "").strip();
    if (token.isEmpty()) {
      throw new InvalidInput("hold", "input.required");
    }
    Appointment held = bookings.held(token);
    Contact contact =
        Contact.typed(wanted.name(), wanted.phone(), wanted.mail(), wanted.address(), held.visit());
    contact = HomeAddress.today(contact, places, Objects.requireNonNullElse(wanted.commune(), ""));
    verify(held, token, contact, wanted.code());
    Booked booked = bookings.confirm(token, contact);
    return Response.status(Response.Status.CREATED)
        .entity(reading.booking(booked.appointment(), Bookings.shown(booked.secret())))
        .build();
  }

  private void verify(Appointment held, String token, Contact contact, @Nullable String code) {
    if (!codes.needed(held, contact)) {
      return;
    }
    if (code == null || code.isBlank()) {
      codes.send(held, token, contact, RequestLanguage.of(http));
      throw new PortalProblem(409, "code-sent");
    }
    codes.check(held, token, contact, code);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "reference")
  @Path("lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A booking",
      description = "One answer for an unknown reference, a wrong secret and a locked reference.")
  public BookingAnswer lookUp(@Nullable BookingKey key) {
    String reference = key == null ? null : key.reference();
    return reading.booking(opened(reference, key == null ? null : key.secret()), null);
  }

  private Appointment opened(@Nullable String reference, @Nullable String secret) {
    return bookings.open(
        Objects.requireNonNullElse(reference, ""),
        Objects.requireNonNullElse(secret, ""),
        ClientAddress.of(http));
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cancel a booking; the same again is answered alike")
  public BookingAnswer cancel(@PathParam("ref") String reference, @Nullable BookingKey key) {
    Appointment known = opened(reference, key == null ? null : key.secret());
    return reading.booking(bookings.cancel(known, ""), null);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Move a booking to another time at the same centre",
      description = "The new time is taken and the old one given up, or nothing happens.")
  public BookingAnswer move(@PathParam("ref") String reference, @Nullable Move sent) {
    Appointment known = opened(reference, sent == null ? null : sent.secret());
    return reading.booking(
        bookings.move(known, reading.start(sent == null ? null : sent.start()), ""), null);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/contact")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change how the person is reached")
  public BookingAnswer contact(@PathParam("ref") String reference, @Nullable NewContact sent) {
    NewContact wanted =
        Objects.requireNonNullElseGet(sent, () -> new NewContact(null, null, null, null, null));
    Appointment known = opened(reference, wanted.secret());
    Contact contact =
        Contact.typed(
            wanted.name(), wanted.phone(), wanted.mail(), wanted.address(), known.visit());
    return reading.booking(bookings.change(known, contact), null);
  }

  @GET
  @Path("{ref}.ics")
  @Produces("text/calendar;charset=UTF-8")
  @Operation(
      summary = "The calendar file of a booking",
      description =
          "When and where, nothing about the person or the matter; METHOD:CANCEL once it is"
              + " cancelled. UID stays the same, SEQUENCE rises.")
  public Response calendar(@PathParam("ref") String reference) {
    return calendarFile(reference);
  }

  @POST
  @Limited(Limited.LOOKUP)
  @Path("calendar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("text/calendar;charset=UTF-8")
  @Operation(summary = "The calendar file, asked for without the reference in an address")
  public Response calendarOf(@FormParam("reference") @Nullable String reference) {
    return calendarFile(Objects.requireNonNullElse(reference, ""));
  }

  private Response calendarFile(String reference) {
    Appointment booked =
        bookings
            .find(Bookings.reference("ref", reference))
            .filter(found -> found.contact() != null)
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    String file =
        bookings.calendarFile(
            booked,
            texts.get(RequestLanguage.of(http), "booking.calendar.summary"),
            reading.calendarPlace(booked));
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"lich-hen.ics\"")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
