package vn.motcua.protection.challenge;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.secret.PortalSecret;

/** Challenges for clients who are conspicuous: work for a script, or time without one. */
@ApplicationScoped
public class Challenges {
  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.challenge.cost", defaultValue = "3000")
  private int cost;

  @Inject
  @ConfigProperty(name = "portal.challenge.wait-seconds", defaultValue = "20")
  private int wait;

  private @Nullable Work work;
  private @Nullable Ticket tickets;

  @PostConstruct
  void begin() {
    work = new Work(database, secret, clock, cost);
    tickets = new Ticket(secret, clock, Duration.ofSeconds(wait));
  }

  /** New work. */
  public Challenge set() {
    return work().set();
  }

  /** Whether the work is done; it counts once. */
  public boolean isDone(String sent) {
    return !sent.isBlank() && work().isDone(sent);
  }

  /** A ticket that holds after a while. */
  public String ticket(String client) {
    return tickets().issue(client);
  }

  /**
   * How long the ticket has to be waited for still; zero or less when it holds, empty when it is
   * none of this client's.
   */
  public Optional<Duration> left(String ticket, String client) {
    return tickets()
        .read(ticket, client)
        .map(held -> Duration.between(clock.instant(), held.from()));
  }

  /** Whether the ticket holds; it counts once. */
  public boolean redeem(String ticket, String client) {
    return tickets()
        .read(ticket, client)
        .filter(held -> !clock.instant().isBefore(held.from()))
        .filter(held -> work().spend("ticket", held.name(), held.until()))
        .isPresent();
  }

  private Work work() {
    return Objects.requireNonNull(work, "not begun");
  }

  private Ticket tickets() {
    return Objects.requireNonNull(tickets, "not begun");
  }
}
