package vn.motcua.staff.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Identity;

/** Somebody signed in, from one browser. */
@Entity
@Table(name = "staff_session")
public class StaffSession {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "token_hash", columnDefinition = "char(64)")
  private String tokenHash = "";

  @Column(name = "person_id")
  private long person;

  @Column(name = "began_at")
  private Instant beganAt = Instant.EPOCH;

  @Column(name = "seen_at")
  private Instant seenAt = Instant.EPOCH;

  @Column(name = "idle_until")
  private Instant idleUntil = Instant.EPOCH;

  @Column(name = "ends_at")
  private Instant endsAt = Instant.EPOCH;

  private String address = "";
  private String browser = "";

  protected StaffSession() {}

  StaffSession(String token, long person, Visit visit, Instant now, Limits limits) {
    this.tokenHash = RandomToken.digest(token);
    this.person = person;
    this.beganAt = now;
    this.seenAt = now;
    this.idleUntil = now.plus(limits.idle());
    this.endsAt = now.plus(limits.whole());
    this.address = visit.address();
    this.browser = visit.browser();
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  Instant seenAt() {
    return seenAt;
  }

  Identity.Term term(boolean restricted) {
    return new Identity.Term(id(), idleUntil, endsAt, restricted);
  }

  OpenSession toOpenSession(String name) {
    return new OpenSession(id(), person, name, beganAt, seenAt, address, browser);
  }
}
