package vn.motcua.casefile.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/** Takes messages in, whatever way they came. */
@ApplicationScoped
public class CaseIntake {
  @Inject private CaseChunk chunk;

  /**
   * Stores them, together, and returns what became of each, in their order.
   *
   * @param client who sent them
   * @throws PortalProblem 503 when the database keeps refusing
   */
  public List<Outcome> accept(Way way, String client, List<Parcel> parcels) {
    return parcels.isEmpty() ? List.of() : accept(way, client, parcels, sql -> 0);
  }

  /**
   * Stores them together with something else.
   *
   * @param also done first, in the same transaction; may be done again after a deadlock
   * @throws PortalProblem 503 when the database keeps refusing
   */
  public List<Outcome> accept(Way way, String client, List<Parcel> parcels, Sql.Work<?> also) {
    try {
      return Retry.of(() -> chunk.store(way, client, parcels, also));
    } catch (RuntimeException failed) {
      throw Retry.helpsAfter(failed) ? new PortalProblem(503, "unavailable") : failed;
    }
  }

  /**
   * Adds what staff of the portal say; what the one-stop software told stays as it is. An apology
   * is there once, whoever writes it at the same time.
   *
   * @throws PortalProblem 409 when somebody was quicker
   */
  public void addOfPortal(
      CaseCode code,
      EventKind kind,
      String person,
      String reason,
      @Nullable LocalDate day,
      Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    String id = kind == EventKind.APOLOGY ? "portal:apology" : "portal:" + kind + ":" + now;
    EventDetail detail = new EventDetail(null, null, reason, null, List.of(), day, null, null);
    CaseEvent event = new CaseEvent(id, kind, now, null, person, detail, null);
    CaseMessage message = new CaseMessage(code, List.of(event), null, null);
    Outcome outcome = accept(Way.DESK, person, List.of(Parcel.of("", message))).get(0);
    if (outcome.result() == Outcome.Result.REJECTED) {
      throw new PortalProblem(409, "case-apology-not-possible");
    }
  }
}
