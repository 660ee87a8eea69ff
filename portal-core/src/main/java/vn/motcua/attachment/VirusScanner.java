package vn.motcua.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The scanner of this installation, when there is one. */
@ApplicationScoped
class VirusScanner {
  private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Inject
  @ConfigProperty(name = "portal.attachments.clamd")
  private Optional<String> address;

  private @Nullable Clamd clamd;

  @PostConstruct
  void find() {
    clamd = address.map(where -> Clamd.at(where, LIMIT)).orElse(null);
  }

  boolean isThere() {
    return clamd != null;
  }

  /** Whether it is there and answers. */
  boolean answers() {
    Clamd asked = clamd;
    return asked != null && asked.answers();
  }

  /** What it says of the file, within ten seconds. */
  Verdict scan(Path file) {
    Clamd asked = clamd;
    if (asked == null) {
      return new Verdict.NoScanner();
    }
    Verdict verdict = asked.scan(file);
    if (verdict instanceof Verdict.Away away) {
      LOG.warning("The virus scanner gives no answer: " + away.reason());
    }
    return verdict;
  }
}
