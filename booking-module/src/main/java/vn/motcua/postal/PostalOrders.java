package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.ProcedureCode;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.postal.cod.CodEntry;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.reference.References;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.TypedText;

/** Orders to the post, for pages and REST alike. */
@ApplicationScoped
public class PostalOrders {
  static final String KIND = "postal";
  private static final int LONGEST_ID = 80;
  private static final int SHOWN = 4;
  private static final Pattern CARRIER = Pattern.compile("[a-z0-9-]{1,40}");

  @Inject private BookingSql database;
  @Inject private References references;
  @Inject private Procedures procedures;
  @Inject private PostalSettings settings;
  @Inject private PortalSecret secret;
  @Inject private PostalMessages messages;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private @Nullable PostalBook kept;

  @PostConstruct
  void begin() {
    kept = new PostalBook(secret, clock);
  }

  private PostalBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  /**
   * The procedure an order is for.
   *
   * @throws InvalidInput when there is none of that code
   * @throws PortalProblem 409 {@code postal-presence} when the applicant has to come in person
   */
  public PublishedProcedure procedure(String typed) {
    PublishedProcedure found =
        ProcedureCode.read(typed)
            .flatMap(procedures::find)
            .filter(one -> one.status() != ProcedureStatus.REPEALED)
            .orElseThrow(() -> new InvalidInput("procedure", "booking.flaw.procedure"));
    if (found.content().presenceRequired()) {
      throw new PortalProblem(409, "postal-presence", found.code().value());
    }
    return found;
  }

  /** Makes an order; the same request again gives the same. */
  public Made make(NewOrder wanted) {
    return database.change(
        sql -> {
          Made made = book().make(sql, wanted);
          if (made.first()) {
            references.register(
                KIND, made.order().reference().value(), made.secret(), made.order().id());
            messages.made(made, wanted);
          }
          return made;
        });
  }

  /**
   * An order, for whoever has its reference and secret.
   *
   * @throws PortalProblem 404 {@code reference-refused}, whatever is wrong with the two
   */
  public PostalOrder open(String reference, String key, String client) {
    String code = Bookings.reference("reference", reference).value();
    String factor = TypedText.codeLetters(key).replaceAll("[-.]", "");
    long id = references.open(KIND, code, factor, client);
    return database.read(sql -> PostalBook.byId(sql, id));
  }

  /** For whom an order is. */
  public Addressee addressee(PostalOrder order) {
    return database.read(sql -> PostalBook.addressee(sql, order.id()));
  }

  /** The steps it has gone, the first one first. */
  public List<PostalStep> steps(PostalOrder order) {
    return database.read(sql -> PostalBook.steps(sql, order.id()));
  }

  /**
   * Sends it elsewhere, or to somebody else, while nobody has taken it.
   *
   * @throws PortalProblem 409 {@code postal-closed}
   */
  public PostalOrder change(PostalOrder known, Contact contact, @Nullable String commune) {
    return database.change(sql -> book().change(sql, known, contact, commune));
  }

  /** A secret as it is shown. */
  public static String shown(String secret) {
    return secret.substring(0, SHOWN) + "-" + secret.substring(SHOWN);
  }

  /**
   * Takes an order back before it has left; the same again is answered alike.
   *
   * @throws PortalProblem 409 {@code postal-closed}
   */
  public PostalOrder cancel(PostalOrder known) {
    return known.state() == PostalState.CANCELLED
        ? known
        : database.change(sql -> book().cancel(sql, known));
  }

  /**
   * Sends what the carrier refused again, to another address and as another parcel.
   *
   * @throws PortalProblem 409 {@code postal-closed} when it is not refused any more
   */
  public PostalOrder again(
      PostalOrder known, String address, @Nullable String commune, String who) {
    return database.change(
        sql -> {
          PostalOrder sent = book().again(sql, known, address, commune);
          audit.record( // last in the transaction: it takes the connection
              AuditEntry.changed(
                  who,
                  "postal-order",
                  String.valueOf(known.id()),
                  "",
                  known.parcel(),
                  sent.parcel()));
          return sent;
        });
  }

  /**
   * Follows a message of a carrier.
   *
   * @throws PortalProblem 404 when no carrier may tell anything; 401 when it is not signed rightly
   */
  Notice.Outcome follow(String carrier, String body, String signature) {
    if (!settings.listening() || !CARRIER.matcher(carrier).matches()) {
      throw new PortalProblem(404, "not-found");
    }
    if (!settings.signed(body, signature)) {
      throw new PortalProblem(401, "unauthorized");
    }
    Notice notice = read(carrier, body);
    return database.change(sql -> book().follow(sql, notice));
  }

  /** What cannot be read is kept too, as about nothing known. */
  private Notice read(String carrier, String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject told = reader.readObject();
      return new Notice(
          carrier,
          text(told, "id").filter(id -> id.length() <= LONGEST_ID).orElse(body),
          text(told, "parcel").orElse(""),
          text(told, "status").flatMap(settings::meaning),
          text(told, "reason").map(TypedText::line).orElse(""),
          collected(told),
          body);
    } catch (JsonException unreadable) {
      return new Notice(carrier, body, "", Optional.empty(), "", 0, body);
    }
  }

  private static long collected(JsonObject told) {
    JsonValue value = told.get("collected");
    long amount =
        value instanceof JsonNumber number && number.isIntegral() ? number.longValue() : 0;
    return amount > 0 && amount <= CodEntry.MOST ? amount : 0;
  }

  private static Optional<String> text(JsonObject told, String key) {
    JsonValue value = told.get(key);
    return value instanceof JsonString string && !string.getString().isBlank()
        ? Optional.of(string.getString())
        : Optional.empty();
  }
}
