package vn.motcua.postal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.CaseCode;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;

/** Orders to the post over REST, and what carriers tell. */
@Path("postal-orders")
@RequestScoped
@NoStore
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Postal orders")
public class PostalResource {
  private static final int LONGEST_PAPERS = 1_000;
  private static final int LONGEST_ID = 200;

  @Inject private PostalOrders orders;
  @Inject private PostalFees fees;
  @Inject private Places places;
  @Inject private Supply supply;
  @Inject private Texts texts;
  @Context private HttpServletRequest http;

  /**
   * An order to be made.
   *
   * @param kind COLLECT (fetch the papers), DELIVER (bring the result), BOTH
   * @param centre code of the service centre
   * @param papers what is in the envelope, in words
   * @param caseCode of the result to be brought
   * @param requestId made up by the caller: the same again gives the same order
   */
  public record OrderRequest(
      @Nullable String kind,
      @Nullable String procedure,
      @Nullable String caseCode,
      @Nullable String centre,
      @Nullable String papers,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String mail,
      @Nullable String address,
      @Nullable String requestId) {
    @Override
    public String toString() {
      return "OrderRequest";
    }
  }

  /** What opens an order. */
  public record OrderKey(@Nullable String reference, @Nullable String secret) {
    @Override
    public String toString() {
      return "OrderKey";
    }
  }

  /**
   * An order.
   *
   * @param secret only told when it is made
   * @param filedAt when the papers count as filed: signed over at the agency
   * @param fee estimated, in VND
   */
  public record OrderAnswer(
      String reference,
      @Nullable String secret,
      String kind,
      String status,
      String statusText,
      String procedure,
      String centre,
      int attempts,
      @Nullable String cause,
      @Nullable String filedAt,
      int fee) {}

  /** What became of a message of a carrier. */
  public record Told(String outcome) {}

  @POST
  @Limited(Limited.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Order the post to collect papers, to deliver a result, or both",
      description =
          "409 postal-presence when the applicant has to come in person. The same requestId with the"
              + " same content gives the same order; with other content 409 postal-different.")
  public Response order(@Nullable OrderRequest sent) {
    OrderRequest wanted =
        Objects.requireNonNullElseGet(
            sent,
            () -> new OrderRequest(null, null, null, null, null, null, null, null, null, null));
    Made made = orders.make(read(wanted));
    return Response.status(Response.Status.CREATED)
        .entity(answer(made.order(), made.secret()))
        .build();
  }

  private NewOrder read(OrderRequest sent) {
    List<FieldProblem> wrong = new ArrayList<>();
    PostalKind kind =
        Arrays.stream(PostalKind.values())
            .filter(one -> one.name().equals(line(sent.kind())))
            .findFirst()
            .orElse(PostalKind.BOTH);
    if (!kind.name().equals(line(sent.kind()))) {
      wrong.add(FieldProblem.of("kind", "input.not-one-of", "COLLECT, DELIVER, BOTH"));
    }
    if (line(sent.papers()).length() > LONGEST_PAPERS) {
      wrong.add(FieldProblem.of("papers", "input.too-long", LONGEST_PAPERS));
    } else if (line(sent.papers()).isEmpty() && kind != PostalKind.DELIVER) {
      wrong.add(FieldProblem.of("papers", "input.required"));
    }
    String request =
        Objects.requireNonNullElseGet(sent.requestId(), () -> UUID.randomUUID().toString());
    if (request.length() > LONGEST_ID) {
      wrong.add(FieldProblem.of("requestId", "input.too-long", LONGEST_ID));
    }
    Optional<String> centre = supply.centre(line(sent.centre())).map(found -> found.code());
    if (centre.isEmpty()) {
      wrong.add(FieldProblem.of("centre", "booking.flaw.centre"));
    }
    Contact contact = contact(sent, wrong);
    if (contact == null || !wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Optional<Commune> commune =
        places.find(Objects.requireNonNullElse(contact.address(), "")).only();
    return new NewOrder(
        request,
        kind,
        centre.orElse(""),
        orders.procedure(line(sent.procedure())).code().value(),
        CaseCode.read(line(sent.caseCode())) instanceof CaseCode.Read read
            ? read.code().toString()
            : null,
        line(sent.papers()),
        contact,
        commune.map(Commune::code).orElse(null),
        fees.estimate(kind, centre.orElse(""), commune.orElse(null)),
        RequestLanguage.of(http));
  }

  private static @Nullable Contact contact(OrderRequest sent, List<FieldProblem> wrong) {
    try {
      return Contact.typed(sent.name(), sent.phone(), sent.mail(), sent.address(), true);
    } catch (InvalidInput flaws) {
      wrong.addAll(flaws.fields());
      return null;
    }
  }

  private static String line(@Nullable String typed) {
    return typed == null ? "" : TypedText.line(typed);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "reference")
  @Path("lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Where an order stands",
      description = "One answer for an unknown reference, a wrong secret and a locked reference.")
  public OrderAnswer lookUp(@Nullable OrderKey key) {
    return answer(opened(key == null ? null : key.reference(), key), null);
  }

  @POST
  @Limited(value = Limited.LOOKUP, object = "ref")
  @Path("{ref}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take an order back before it has left; the same again is answered alike")
  public OrderAnswer cancel(@PathParam("ref") String reference, @Nullable OrderKey key) {
    return answer(orders.cancel(opened(reference, key)), null);
  }

  private PostalOrder opened(@Nullable String reference, @Nullable OrderKey key) {
    return orders.open(
        line(reference), key == null ? "" : line(key.secret()), ClientAddress.of(http));
  }

  @POST
  @Limited(Limited.WRITE)
  @Path("callbacks/{carrier}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "What a carrier tells",
      description =
          "JSON {id, parcel, status, reason}, signed: X-Signature is the HMAC-SHA-256 of the body"
              + " under portal.postal.callback-secret, in hexadecimal digits. Kept as it came, once"
              + " for each id; outcome APPLIED, LATE, UNKNOWN_CODE or UNKNOWN_ITEM.")
  public Told told(
      @PathParam("carrier") String carrier,
      @HeaderParam("X-Signature") @Nullable String signature,
      String body) {
    return new Told(orders.follow(carrier, body, Objects.requireNonNullElse(signature, "")).name());
  }

  private OrderAnswer answer(PostalOrder order, @Nullable String secret) {
    return new OrderAnswer(
        order.reference().grouped(),
        secret,
        order.kind().name(),
        order.state().name(),
        texts.get(RequestLanguage.of(http), "postal.state." + order.state()),
        order.procedure(),
        order.centre(),
        order.attempts(),
        order.cause(),
        Objects.toString(order.filedAt(), null),
        order.fee());
  }
}
