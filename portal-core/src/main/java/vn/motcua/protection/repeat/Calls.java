package vn.motcua.protection.repeat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.secret.PortalSecret;

/** The one book of calls of this node. */
@ApplicationScoped
public class Calls {
  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable CallBook book;

  @PostConstruct
  void begin() {
    book = new CallBook(database, secret, clock);
  }

  CallBook book() {
    return Objects.requireNonNull(book, "not begun");
  }
}
