package vn.motcua.privacy.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as it stands.
 *
 * @param dueAt until when it has to be answered
 * @param proposedById the person of the staff who may not approve; 0 while nobody has proposed
 */
public record StoredRequest(
    long id,
    RequestKind kind,
    RequestState state,
    Sought person,
    String proof,
    Instant askedAt,
    Instant dueAt,
    String recordedBy,
    String proposedBy,
    long proposedById,
    String endedBy,
    Optional<Instant> endedAt,
    String answer,
    List<Item> items) {
  /**
   * One of the records it is about.
   *
   * @param what key of the words for it
   * @param reason key of the words for why it is kept; else empty
   */
  public record Item(
      String feature, String record, String what, Instant at, Outcome outcome, String reason) {
    Item became(Outcome now, String because) {
      return new Item(feature, record, what, at, now, because);
    }
  }

  public StoredRequest {
    items = List.copyOf(items);
  }

  /** Whether its answer is late: not given yet, or given too late. */
  public boolean overdue(Instant now) {
    return endedAt.orElse(now).isAfter(dueAt);
  }

  /** How many had this outcome. */
  public long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
