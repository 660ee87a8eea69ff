package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** What staff do with what is staged. All or nothing, and only to what they saw. */
@ApplicationScoped
public class Review {
  /** So many are approved together at most. */
  public static final int MOST = 100;

  private static final int MAX_REASON = 1000;

  /** A part of the list. */
  public record Listing(long total, List<Staged> staged) {}

  @Inject private ReviewStore store;
  @Inject private StagingStore deliveries;
  @Inject private StaffMember staff;
  @Inject private Clock clock;

  public Listing list(StagedView view, int page, int size) {
    return store.list(view, page, size);
  }

  /** How many there are of each part. */
  public Map<StagedView.Part, Long> counts() {
    return store.counts();
  }

  public Optional<StagedDetail> find(long id) {
    return store.find(id);
  }

  /** The one that waits of this source, or was approved or rejected last. */
  public Optional<Staged> find(String source, ProcedureCode code) {
    return store.find(source, code);
  }

  public Optional<Delivery> delivery(long id) {
    return deliveries.find(id);
  }

  /**
   * Rejects it; the same from the same source will not come again.
   *
   * @throws InvalidInput without a reason
   * @throws StagedMeanwhile when it is not any more as it was seen
   */
  public void reject(Pick pick, String reason) {
    String why = TypedText.line(reason);
    if (why.isEmpty()) {
      throw new InvalidInput("reason", "publication.reason.required");
    }
    if (why.length() > MAX_REASON) {
      throw new InvalidInput("reason", "publication.too-long", MAX_REASON);
    }
    String by = staff.name();
    Retry.ofMaking(() -> store.reject(pick, why, by));
  }

  /** Takes a rejection back. */
  public void reopen(Pick pick) {
    String by = staff.name();
    Retry.ofMaking(() -> store.reopen(pick, by));
  }

  /**
   * Makes versions of all of them, in force from the day the decision says.
   *
   * @throws StagedMeanwhile when one is not any more as it was seen; then none is approved
   * @throws InvalidInput when the decision takes effect before one that is known already
   */
  public List<ProcedureCode> approve(List<Pick> picks, SignedDecision decision) {
    if (picks.isEmpty() || picks.size() > MOST) {
      throw new PortalProblem(400, "publication-none", MOST);
    }
    String by = staff.name();
    try {
      return Retry.ofMaking(() -> store.approve(picks, decision, by, VietnamTime.today(clock)));
    } catch (StagedMeanwhile meanwhile) {
      if (!meanwhile.compareAnew().isEmpty()) {
        Retry.ofMaking(() -> store.compareAnew(meanwhile.compareAnew()));
      }
      throw meanwhile;
    }
  }
}
