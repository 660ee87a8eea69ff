package vn.motcua.outbox.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.http.ForbiddenAddress;
import vn.motcua.outbox.http.HttpSetup;
import vn.motcua.outbox.http.PublicAddresses;
import vn.motcua.outbox.relay.OutboxTable;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Sender;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.SecretBox;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** Which systems are told of events; kept by staff. */
@ApplicationScoped
public class Subscriptions {
  private static final Pattern TYPE = Pattern.compile("\\*|[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final String SECRET_PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_TYPES = 1_000;
  private static final int LONGEST_NOTE = 300;

  @Inject private HttpSetup http;
  @Inject private Clock clock;
  @Inject private StaffMember staff;

  @Inject
  @ConfigProperty(name = "portal.webhook.key")
  private Optional<String> key;

  @Inject
  @ConfigProperty(name = "portal.webhook.key.previous")
  private Optional<String> previousKey;

  @Inject
  @ConfigProperty(name = "portal.data")
  private String folder;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  private @Nullable SubscriptionTable table;

  private synchronized SubscriptionTable table() {
    if (table == null) {
      table =
          new SubscriptionTable(
              database,
              key.map(SecretBox::ofBase64)
                  .orElseGet(() -> SecretBox.ofFile(Path.of(folder, "webhook.key"))),
              previousKey.map(SecretBox::ofBase64));
    }
    return table;
  }

  @Produces
  @Singleton
  Sender webhookSender() {
    return new WebhookSender(table()::find, this::gone, http.guarded(), clock);
  }

  /** After a change of the key. */
  int encryptAnew() {
    return previousKey.isEmpty() ? 0 : table().encryptAnew();
  }

  public List<Subscription> all() {
    return table().all();
  }

  /** Those to be told of an event; reads within the caller's transaction. */
  public List<Subscription> wanting(Sql sql, String type) throws SQLException {
    return SubscriptionTable.all(sql).stream().filter(one -> one.wants(type)).toList();
  }

  /**
   * Adds a subscription and returns its secret, which is shown this once.
   *
   * @throws InvalidInput naming all that is wrong with it
   */
  public String add(String url, String types, String note) {
    String who = staff.name();
    String address = TypedText.line(url);
    List<String> wanted =
        Arrays.stream(TypedText.line(types).split("[\\s,;]+"))
            .filter(type -> !type.isEmpty())
            .distinct()
            .toList();
    List<FieldProblem> problems = new ArrayList<>();
    checkUrl(address, http.addresses()).ifPresent(problems::add);
    checkTypes(wanted).ifPresent(problems::add);
    if (TypedText.line(note).length() > LONGEST_NOTE) {
      problems.add(FieldProblem.of("note", "input.too-long", LONGEST_NOTE));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    String secret = newSecret();
    table()
        .add(
            address,
            wanted,
            TypedText.line(note),
            secret,
            who,
            OutboxTable.stored(clock.instant()));
    return secret;
  }

  static Optional<FieldProblem> checkTypes(List<String> types) {
    if (types.isEmpty()) {
      return Optional.of(FieldProblem.of("types", "input.required"));
    }
    if (String.join(" ", types).length() > LONGEST_TYPES) {
      return Optional.of(FieldProblem.of("types", "input.too-long", LONGEST_TYPES));
    }
    return types.stream()
        .filter(type -> !TYPE.matcher(type).matches())
        .findFirst()
        .map(type -> FieldProblem.of("types", "outbox.webhook.bad-type", type));
  }

  static Optional<FieldProblem> checkUrl(String address, PublicAddresses addresses) {
    if (address.isEmpty()) {
      return Optional.of(FieldProblem.of("url", "input.required"));
    }
    if (address.length() > LONGEST_URL) {
      return Optional.of(FieldProblem.of("url", "input.too-long", LONGEST_URL));
    }
    try {
      URI uri = new URI(address);
      String host = uri.getHost();
      if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
        return Optional.of(FieldProblem.of("url", "outbox.webhook.bad-url"));
      }
      boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && addresses.trusts(host);
      if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
        return Optional.of(FieldProblem.of("url", "outbox.webhook.not-https"));
      }
      addresses.resolve(host);
      return Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.of(FieldProblem.of("url", "outbox.webhook.bad-url"));
    } catch (ForbiddenAddress inside) {
      return Optional.of(FieldProblem.of("url", "outbox.webhook.not-public"));
    } catch (UnknownHostException unknown) {
      return Optional.of(FieldProblem.of("url", "outbox.webhook.unknown-host"));
    }
  }

  /** Switches it off or on again. */
  public void setActive(long id, boolean active) {
    found(table().setActive(id, active, null, staff.name(), OutboxTable.stored(clock.instant())));
  }

  /** Gives it a new secret, which is shown this once; the old one holds no more. */
  public String renewSecret(long id) {
    String secret = newSecret();
    found(table().setSecret(id, secret, staff.name(), OutboxTable.stored(clock.instant())));
    return secret;
  }

  private void gone(long id) {
    table().setActive(id, false, Reason.GONE, "", OutboxTable.stored(clock.instant()));
  }

  private static void found(boolean found) {
    if (!found) {
      throw new PortalProblem(404, "not-found");
    }
  }

  private static String newSecret() {
    return SECRET_PREFIX + Base64.getEncoder().encodeToString(SecretBox.random(SECRET_BYTES));
  }
}
