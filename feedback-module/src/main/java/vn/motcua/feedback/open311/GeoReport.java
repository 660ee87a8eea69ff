package vn.motcua.feedback.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.register.PublicFeedback;
import vn.motcua.feedback.register.Register;
import vn.motcua.feedback.sending.Sending;
import vn.motcua.feedback.sending.Sent;
import vn.motcua.feedback.sending.TypedFeedback;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/**
 * The methods of GeoReport v2. What is sent in is moderated, so it is answered with a token; what
 * is read is the public register and nothing else.
 */
@ApplicationScoped
public class GeoReport {
  private static final int MOST = 1_000;
  private static final String NO_TIME = "start_date and end_date are dates of ISO 8601";

  @Inject private Sending sending;
  @Inject private Feedbacks feedbacks;
  @Inject private Register register;
  @Inject private Departments departments;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /**
   * Where the service is.
   *
   * @param base its address
   */
  Document discovery(String base, boolean keyNeeded) {
    Map<String, Object> endpoint =
        Document.fields(
            "specification", "http://wiki.open311.org/GeoReport_v2",
            "url", base,
            "changeset", "2026-11-22T00:00:00Z",
            "type", "production",
            "formats", List.of("text/xml", "application/json"));
    return new Document(
        200,
        "discovery",
        "",
        List.of(
            Document.fields(
                "changeset", "2026-11-22T00:00:00Z",
                "contact", text("feedback.open311.contact"),
                "key_service", text(keyNeeded ? "feedback.open311.key" : "feedback.open311.no-key"),
                "endpoints", List.of(endpoint))));
  }

  Document services() {
    return new Document(
        200, "services", "service", Arrays.stream(Category.values()).map(this::service).toList());
  }

  private Map<String, Object> service(Category category) {
    return Document.fields(
        "service_code", category.name(),
        "service_name", text("feedback.category." + category),
        "description", text("feedback.category." + category),
        "metadata", false,
        "type", "blackbox",
        "keywords", category.name().toLowerCase(Locale.ROOT),
        "group", text("feedback.task"));
  }

  /** None of the services asks for more than the description. */
  Document definition(String code) {
    return category(code)
        .map(
            one ->
                new Document(
                    200,
                    "service_definition",
                    "",
                    List.of(Document.fields("service_code", one.name(), "attributes", List.of()))))
        .orElseGet(() -> Document.error(404, "service_code was not found"));
  }

  /**
   * Takes a request in.
   *
   * @throws vn.motcua.problem.InvalidInput when something is wrong with it
   */
  Document create(UnaryOperator<String> given, List<UUID> files) {
    Optional<Category> category = category(given.apply("service_code"));
    if (category.isEmpty()) {
      return Document.error(
          given.apply("service_code").isBlank() ? 400 : 404,
          given.apply("service_code").isBlank()
              ? "service_code was not provided"
              : "service_code was not found");
    }
    String name = (given.apply("last_name") + " " + given.apply("first_name")).strip();
    boolean known = !(name + given.apply("email") + given.apply("phone")).isBlank();
    String media = given.apply("media_url");
    TypedFeedback typed =
        new TypedFeedback(
            "REPORT",
            category.get().name(),
            given.apply("description") + (media.isBlank() ? "" : "\n\n" + media),
            "",
            "",
            "",
            "",
            "",
            where(given),
            known ? "UNNAMED" : "ANONYMOUS",
            name,
            "",
            given.apply("phone"),
            given.apply("email"),
            "",
            files);
    Sent sent = sending.send(typed, Entry.OPEN311, Language.VI);
    return new Document(
        201,
        "service_requests",
        "request",
        List.of(
            Document.fields(
                "token", sent.credentials().reference().value(),
                "service_notice",
                    texts.get(
                        Language.VI,
                        "feedback.open311.notice",
                        sent.feedback().reference(),
                        sent.credentials().groupedSecret()),
                "account_id", "")));
  }

  private static String where(UnaryOperator<String> given) {
    String address =
        given.apply("address_string").isBlank()
            ? given.apply("address")
            : given.apply("address_string");
    String at =
        given.apply("lat").isBlank()
            ? ""
            : "(" + given.apply("lat") + ", " + given.apply("long") + ")";
    return (address + " " + at).strip();
  }

  /**
   * Whether a token's request is public yet; a token nobody has is not told from one that is not.
   */
  Document token(String token) {
    Optional<PublicFeedback> published =
        PublicReference.read(token) instanceof PublicReference.Read read
            ? feedbacks.find(read.reference().value()).flatMap(register::of)
            : Optional.empty();
    return new Document(
        200,
        "service_requests",
        "request",
        List.of(
            Document.fields(
                "service_request_id",
                published.map(PublicFeedback::id).orElse(""),
                "token",
                token)));
  }

  Document request(String id) {
    return register
        .find(id)
        .map(one -> requests(List.of(one)))
        .orElseGet(() -> Document.error(404, "service_request_id was not found"));
  }

  /** The list with the filters of the specification; without any, the last 90 days. */
  Document list(UnaryOperator<String> given) {
    List<PublicFeedback> named = named(given);
    if (!given.apply("service_request_id").isBlank()) {
      return requests(named);
    }
    if (given.apply("status").equals("open")) {
      return requests(List.of()); // only what is answered is public
    }
    Optional<Time> time = time(given);
    if (time.isEmpty()) {
      return Document.error(400, NO_TIME);
    }
    List<String> codes = List.of(given.apply("service_code").split(",", -1));
    boolean all = given.apply("service_code").isBlank();
    return requests(
        register.find(Register.Question.ALL, 0, MOST).hits().stream()
            .filter(one -> time.get().has(one.receivedAt()))
            .filter(one -> all || codes.contains(one.category().name()))
            .toList());
  }

  /**
   * The extension for updates: what became of requests, by when it could first be read, so that who
   * asks time and again misses none. Of a request the answer is the only update that is public.
   */
  Document updates(UnaryOperator<String> given) {
    Optional<Time> time = time(given);
    if (time.isEmpty()) {
      return Document.error(400, NO_TIME);
    }
    boolean some = !given.apply("service_request_id").isBlank();
    return new Document(
        200,
        "service_request_updates",
        "request_update",
        (some ? named(given) : register.find(Register.Question.ALL, 0, MOST).hits())
            .stream()
                .filter(one -> some || time.get().has(one.publishedAt()))
                .map(GeoReport::update)
                .toList());
  }

  private static Map<String, Object> update(PublicFeedback one) {
    return Document.fields(
        "update_id",
        one.id() + "-" + one.publishedAt().getEpochSecond(),
        "service_request_id",
        one.id(),
        "status",
        "closed",
        "updated_datetime",
        time(one.publishedAt()),
        "description",
        one.answer(),
        "media_url",
        "");
  }

  /** Those that are asked for by their ids. */
  private List<PublicFeedback> named(UnaryOperator<String> given) {
    return Stream.of(given.apply("service_request_id").split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .limit(MOST)
        .flatMap(id -> register.find(id).stream())
        .toList();
  }

  private record Time(Instant start, Instant end) {
    boolean has(Instant at) {
      return !at.isBefore(start) && !at.isAfter(end);
    }
  }

  /** The time asked for, or else the last 90 days; empty when it cannot be read. */
  private Optional<Time> time(UnaryOperator<String> given) {
    try {
      Instant end = instant(given.apply("end_date")).orElseGet(clock::instant);
      Instant start = instant(given.apply("start_date")).orElse(end.minus(Duration.ofDays(90)));
      return Optional.of(new Time(start, end));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String typed) {
    return typed.isBlank()
        ? Optional.empty()
        : Optional.of(OffsetDateTime.parse(typed.strip().replace(' ', '+')).toInstant());
  }

  private Document requests(List<PublicFeedback> all) {
    DepartmentTree tree = departments.tree();
    return new Document(
        200, "service_requests", "request", all.stream().map(one -> fields(one, tree)).toList());
  }

  private Map<String, Object> fields(PublicFeedback one, DepartmentTree tree) {
    return Document.fields(
        "service_request_id", one.id(),
        "status", "closed",
        "status_notes", one.answer(),
        "service_name", text("feedback.category." + one.category()),
        "service_code", one.category().name(),
        "description", one.question(),
        "agency_responsible",
            tree.find(one.department()).map(at -> at.nameVi()).orElse(one.department()),
        "service_notice", "",
        "requested_datetime", time(one.receivedAt()),
        "updated_datetime", time(one.answeredAt()),
        "expected_datetime", "",
        "address", one.where(),
        "address_id", "",
        "zipcode", "",
        "lat", "",
        "long", "",
        "media_url", "");
  }

  private static String time(Instant at) {
    return String.valueOf(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(VietnamTime.ZONE).toOffsetDateTime());
  }

  private static Optional<Category> category(String code) {
    return Arrays.stream(Category.values())
        .filter(one -> one.name().equals(code.strip()))
        .findFirst();
  }

  private String text(String key) {
    return texts.get(Language.VI, key);
  }
}
