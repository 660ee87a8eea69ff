package vn.motcua.outbox.http;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The two clients: one for addresses that anybody might have given, one for the operator's own. */
@ApplicationScoped
public class HttpSetup {
  private static final Logger LOG = Logger.getLogger(HttpSetup.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject
  @ConfigProperty(name = "portal.webhook.trusted-hosts")
  private Optional<String> trusted;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService timer;

  private @Nullable OutgoingHttp guarded;
  private @Nullable OutgoingHttp free;

  public PublicAddresses addresses() {
    return new PublicAddresses(
        Arrays.stream(trusted.orElse("").split(","))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Connects to public addresses only, and to hosts the operator trusts. */
  public synchronized OutgoingHttp guarded() {
    if (guarded == null) {
      guarded = new OutgoingHttp(addresses(), timer, LIMIT);
    }
    return guarded;
  }

  /** Connects wherever the operator's settings lead. */
  public synchronized OutgoingHttp free() {
    if (free == null) {
      free = new OutgoingHttp(SystemDefaultDnsResolver.INSTANCE, timer, LIMIT);
    }
    return free;
  }

  @PreDestroy
  synchronized void close() {
    close(guarded);
    close(free);
  }

  private static void close(@Nullable OutgoingHttp client) {
    try {
      if (client != null) {
        client.close();
      }
    } catch (IOException already) {
      LOG.log(Level.FINE, "Not closed", already);
    }
  }
}
