package vn.motcua.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who sent it and how they are reached, each part empty where it is not known. */
@Embeddable
public record Sender(
    @Column(name = "sender_name") String name,
    @Column(name = "sender_address") String address,
    @Column(name = "sender_phone") String phone,
    @Column(name = "sender_email") String email) {
  public static final Sender NOBODY = new Sender("", "", "", "");

  /** Never shows a person, whoever logs it. */
  @Override
  public String toString() {
    return "Sender";
  }
}
