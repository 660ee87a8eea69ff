package vn.motcua.protection.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.motcua.secret.PortalSecret;

/** The limits of the configuration, {@code portal.limit.<name>}, and their buckets. */
@ApplicationScoped
public class Limits {
  private static final String SETTING = "portal.limit.";
  private static final String OFF = "off";

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;
  @Inject private Clock clock;
  @Inject private Config config;

  private final Map<String, Optional<Limit>> known = new ConcurrentHashMap<>();
  private @Nullable Buckets buckets;

  @PostConstruct
  void begin() {
    buckets = new Buckets(database, secret, clock);
  }

  /**
   * The limit of that name; empty when it is switched off or there is none.
   *
   * @throws IllegalArgumentException when the setting cannot be read
   */
  public Optional<Limit> find(String name) {
    return known.computeIfAbsent(
        name,
        unknown ->
            config
                .getOptionalValue(SETTING + name, String.class)
                .filter(text -> !text.strip().equals(OFF))
                .map(text -> Limit.parse(name, text)));
  }

  /** Takes a token; granted too when the limit is switched off. */
  public Taken take(String name, String whose) {
    return find(name)
        .map(limit -> buckets().take(limit, whose))
        .orElseGet(() -> new Taken(true, Duration.ZERO));
  }

  /** Puts a token back that should not have been taken. */
  public void giveBack(String name, String whose) {
    find(name).ifPresent(limit -> buckets().giveBack(limit, whose));
  }

  public Buckets buckets() {
    return Objects.requireNonNull(buckets, "not begun");
  }
}
