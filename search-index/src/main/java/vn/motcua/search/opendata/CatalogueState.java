package vn.motcua.search.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.procedure.Catalogue;

/**
 * By what a download is told from the one before: the tag comes from the content; the time is when
 * this server first saw that content, which is never too early.
 */
@ApplicationScoped
class CatalogueState {
  @Inject private Catalogue catalogue;
  @Inject private Clock clock;

  private Seen seen = new Seen("", Instant.EPOCH);

  /** What the catalogue was when it was looked at. */
  record Seen(String digest, Instant since) {}

  synchronized Seen now() {
    String digest = catalogue.digest();
    if (!digest.equals(seen.digest())) {
      seen = new Seen(digest, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
    return seen;
  }
}
