package vn.motcua.staff.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.motcua.staff.session.RandomToken;

/** Somebody on the way to the provider and back; any node may meet them when they return. */
@Entity
@Table(name = "staff_openid_way")
public class OpenIdWay {
  @Id
  @Column(name = "state_hash", columnDefinition = "char(64)")
  private String stateHash = "";

  private String nonce = "";
  private String verifier = "";
  private String way = "";

  @Column(name = "ends_at")
  private Instant endsAt = Instant.EPOCH;

  protected OpenIdWay() {}

  OpenIdWay(String state, String nonce, String verifier, String way, Instant endsAt) {
    this.stateHash = RandomToken.digest(state);
    this.nonce = nonce;
    this.verifier = verifier;
    this.way = way;
    this.endsAt = endsAt;
  }

  boolean holds(Instant now) {
    return now.isBefore(endsAt);
  }

  String nonce() {
    return nonce;
  }

  String verifier() {
    return verifier;
  }

  /** The page they wanted to see. */
  String way() {
    return way;
  }
}
