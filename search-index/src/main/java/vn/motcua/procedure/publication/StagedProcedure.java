package vn.motcua.procedure.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;

/**
 * What a source last said of a procedure. The line is kept as it was handed in and laid over the
 * latest version whenever it is looked at, so that what changes meanwhile is never undone.
 */
@Entity
@Table(name = "staged_procedure")
public class StagedProcedure {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  private String source = "";
  private String code = "";
  private String name = "";

  /** No reason to look again for somebody who has it open. */
  @OptimisticLock(excluded = true)
  @Column(name = "delivery_id")
  private long delivery;

  @Column(columnDefinition = "longtext")
  private String line = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private Difference difference = Difference.SAME;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private StagedState state = StagedState.OPEN;

  private String base = "";
  private String reason = "";

  @Column(name = "decision_id")
  private @Nullable Long decision;

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  protected StagedProcedure() {}

  StagedProcedure(String source, ProcedureCode code) {
    this.source = source;
    this.code = code.value();
  }

  /** Takes what was handed in; a rejection holds until something else is said. */
  void hand(String said, Compared compared, long by, String who, Instant at) {
    delivery = by;
    if (state == StagedState.APPROVED && compared.difference() == Difference.SAME) {
      line = said;
      return; // what was approved is all that is said
    }
    boolean heard = id != null && said.equals(line) && compared.difference() == difference;
    if (heard && (state == StagedState.REJECTED || compared.base().equals(base))) {
      base = compared.base();
      return;
    }
    propose(said, compared, by, who, at);
  }

  /** Takes it whatever was said or decided before. */
  void propose(String said, Compared compared, long by, String who, Instant at) {
    delivery = by;
    line = said;
    state = StagedState.OPEN;
    reason = "";
    decision = null;
    compare(compared);
    changed(who, at);
  }

  /** Compares with versions that are others by now. */
  void compare(Compared compared) {
    name = compared.name();
    difference = compared.difference();
    base = compared.base();
  }

  void reject(String why, String who, Instant at) {
    state = StagedState.REJECTED;
    reason = why;
    changed(who, at);
  }

  void reopen(String who, Instant at) {
    state = StagedState.OPEN;
    reason = "";
    changed(who, at);
  }

  void approve(StoredDecision under, String who, Instant at) {
    state = StagedState.APPROVED;
    decision = under.id();
    changed(who, at);
  }

  private void changed(String who, Instant at) {
    changedBy = who;
    changedAt = at;
  }

  ProcedureCode code() {
    return new ProcedureCode(code);
  }

  String line() {
    return line;
  }

  String base() {
    return base;
  }

  boolean open() {
    return state == StagedState.OPEN;
  }

  Difference difference() {
    return difference;
  }

  @Nullable Long decision() {
    return decision;
  }

  Staged told() {
    return new Staged(
        Objects.requireNonNull(id, "not stored yet"),
        lockVersion,
        source,
        code(),
        name,
        difference,
        state,
        reason,
        changedBy,
        changedAt);
  }
}
