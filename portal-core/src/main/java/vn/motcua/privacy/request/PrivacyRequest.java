package vn.motcua.privacy.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/** A stored request. What is erased is proposed by one person and approved by another. */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private RequestKind kind = RequestKind.EXPORT;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private RequestState state = RequestState.OPEN;

  private String name = "";
  private String phone = "";
  private String mail = "";
  private String code = "";
  private String proof = "";

  @Column(name = "asked_at")
  private Instant askedAt = Instant.EPOCH;

  @Column(name = "due_at")
  private Instant dueAt = Instant.EPOCH;

  @Column(name = "recorded_by")
  private String recordedBy = "";

  @Column(name = "proposed_by")
  private String proposedBy = "";

  @Column(name = "proposed_by_id")
  private long proposedById;

  @Column(name = "ended_by")
  private String endedBy = "";

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private String answer = "";

  @ElementCollection
  @CollectionTable(name = "privacy_request_item", joinColumns = @JoinColumn(name = "request_id"))
  private Set<RequestItem> items = new HashSet<>();

  protected PrivacyRequest() {}

  PrivacyRequest(
      RequestKind kind, Sought person, String proof, Instant askedAt, Duration within, String by) {
    this.kind = kind;
    name = person.name();
    phone = person.phone();
    mail = person.mail();
    code = person.code();
    this.proof = proof;
    this.askedAt = askedAt;
    dueAt = askedAt.plus(within);
    recordedBy = by;
  }

  /** The copy is made of these. */
  void export(List<StoredRequest.Item> chosen, String by, Instant now) {
    require(RequestKind.EXPORT);
    end(RequestState.DONE, by, now);
    replace(chosen);
  }

  void propose(List<StoredRequest.Item> chosen, String by, long person) {
    require(RequestKind.ERASURE);
    move(RequestState.PROPOSED);
    proposedBy = by;
    proposedById = person;
    replace(chosen);
  }

  void giveBack() {
    move(RequestState.OPEN);
    proposedBy = "";
    proposedById = 0;
    items.clear();
  }

  /**
   * Whether this person may say yes.
   *
   * @throws PortalProblem 403 for who proposed it
   */
  void requireSecond(long person) {
    if (state != RequestState.PROPOSED) {
      throw new PortalProblem(409, "privacy-state");
    }
    if (proposedById == person) {
      throw new PortalProblem(403, "privacy-second-person");
    }
  }

  void erased(List<StoredRequest.Item> results, String by, Instant now) {
    if (state != RequestState.PROPOSED) {
      throw new PortalProblem(409, "privacy-state");
    }
    end(RequestState.DONE, by, now);
    replace(results);
  }

  void refuse(String why, String by, Instant now) {
    end(RequestState.REFUSED, by, now);
    answer = why;
  }

  private void require(RequestKind wanted) {
    if (kind != wanted) {
      throw new PortalProblem(409, "privacy-state");
    }
  }

  private void end(RequestState next, String by, Instant now) {
    move(next);
    endedBy = by;
    endedAt = now;
  }

  private void move(RequestState next) {
    if (!state.leadsTo(next)) {
      throw new PortalProblem(409, "privacy-state");
    }
    state = next;
  }

  private void replace(List<StoredRequest.Item> now) {
    items.clear();
    now.forEach(item -> items.add(new RequestItem(item)));
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  StoredRequest toStored() {
    return new StoredRequest(
        Objects.requireNonNullElse(id, 0L),
        kind,
        state,
        new Sought(name, phone, mail, code),
        proof,
        askedAt,
        dueAt,
        recordedBy,
        proposedBy,
        proposedById,
        endedBy,
        Optional.ofNullable(endedAt),
        answer,
        items.stream()
            .map(RequestItem::toItem)
            .sorted(
                Comparator.comparing(StoredRequest.Item::feature)
                    .thenComparing(StoredRequest.Item::at))
            .toList());
  }
}
