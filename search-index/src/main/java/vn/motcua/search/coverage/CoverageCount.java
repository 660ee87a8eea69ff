package vn.motcua.search.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.PerVersion;
import vn.motcua.procedure.PublishedParts;
import vn.motcua.procedure.PublishedParts.Parts;

/** Counts what is published; the same count is told until the catalogue is another one. */
@ApplicationScoped
public class CoverageCount {
  @Inject private Catalogue catalogue;
  @Inject private PublishedParts parts;
  @Inject private Clock clock;

  private final PerVersion<Seen> kept = new PerVersion<>();

  private record Seen(Instant counted, List<Parts> parts) {}

  /** Of all departments. */
  public Coverage departments() {
    Seen now = now();
    return Coverage.ofDepartments(now.parts(), now.counted());
  }

  /** Of the fields of a department, in the words of {@link Coverage.Row#name}. */
  public Coverage fields(String department) {
    Seen now = now();
    return Coverage.ofFields(now.parts(), department, now.counted());
  }

  private Seen now() {
    return kept.of(catalogue.version(), () -> new Seen(clock.instant(), parts.all()));
  }
}
