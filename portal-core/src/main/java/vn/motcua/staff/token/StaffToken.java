package vn.motcua.staff.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;

/** A stored {@link AccessToken}; of the secret the digest only. */
@Entity
@Table(name = "staff_token")
public class StaffToken {
  private static final Duration SEEN_EACH = Duration.ofMinutes(1);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name = "";

  @Column(name = "token_hash", columnDefinition = "char(64)")
  private String tokenHash = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private Role role = Role.INTEGRATION;

  private String department = "";

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "ends_at")
  private Instant endsAt = Instant.EPOCH;

  @Column(name = "seen_at")
  private @Nullable Instant seenAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "revoked_by")
  private @Nullable String revokedBy;

  protected StaffToken() {}

  StaffToken(
      String name, String tokenHash, Grant grant, String madeBy, Instant now, Instant endsAt) {
    this.name = name;
    this.tokenHash = tokenHash;
    this.role = grant.role();
    this.department = grant.stored();
    this.madeBy = madeBy;
    this.madeAt = now;
    this.endsAt = endsAt;
  }

  /** The first to revoke it is the one recorded. */
  void revoke(String by, Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
      revokedBy = by;
    }
  }

  /** Whether it is worth storing that it was used just now. */
  boolean seenLongBefore(Instant now) {
    return seenAt == null || seenAt.isBefore(now.minus(SEEN_EACH));
  }

  void seen(Instant now) {
    seenAt = now;
  }

  AccessToken toAccessToken() {
    return new AccessToken(
        Objects.requireNonNull(id, "not stored yet"),
        name,
        Grant.of(role, department),
        madeBy,
        madeAt,
        endsAt,
        Optional.ofNullable(seenAt),
        Optional.ofNullable(revokedAt),
        Objects.requireNonNullElse(revokedBy, ""));
  }
}
