package vn.motcua.appointment.booking;

import java.time.LocalDate;
import java.util.Objects;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.TypedText;

/**
 * Tokens and secrets of bookings. All come from what the citizen's browser sent first, so a form
 * sent twice gives the same booking and shows the same secret, of which only hashes are stored.
 */
final class BookingKeys {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SECRET = 8;
  private static final int HALF = SECRET / 2;

  private final KeyedHash tokens;
  private final KeyedHash stored;
  private final KeyedHash secrets;
  private final KeyedHash people;

  BookingKeys(PortalSecret secret) {
    tokens = secret.keyedHash("booking token");
    stored = secret.keyedHash("booking token stored");
    secrets = secret.keyedHash("booking secret");
    people = secret.keyedHash("booking person");
  }

  /** What whoever made the request confirms the hold with. */
  String token(Wish wish) {
    return tokens
        .hex(
            wish.request(),
            wish.centre(),
            (wish.service().code() + " " + Matter.stored(wish.more())).strip(),
            wish.startsAt().toString(),
            String.valueOf(wish.people()))
        .substring(0, KeyedHash.LENGTH);
  }

  /** Of what is offered to somebody who waits. */
  String offer(String turn) {
    return tokens.hex("offer", turn).substring(0, KeyedHash.LENGTH);
  }

  /** Of a request to wait. */
  String waiting(String request) {
    return tokens.hex("waiting", request).substring(0, KeyedHash.LENGTH);
  }

  byte[] stored(String token) {
    return stored.of(token);
  }

  /** Eight symbols, 40 bits; guesses are braked as they are for all codes. */
  String secret(String token) {
    byte[] bytes = secrets.of(token);
    StringBuilder symbols = new StringBuilder();
    for (int i = 0; i < SECRET; i++) {
      symbols.append(SYMBOLS.charAt(bytes[i] & 31));
    }
    return symbols.toString();
  }

  /** As it is shown. */
  static String grouped(String secret) {
    return secret.substring(0, HALF) + "-" + secret.substring(HALF);
  }

  /** A secret as people type it. */
  static String typed(String secret) {
    return TypedText.codeLetters(secret)
        .replaceAll("[-.]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  byte[] limit(Contact contact, String service, LocalDate day) {
    return people.of(contact.person(), service, day.toString());
  }

  byte[] same(Contact contact) {
    return people.of(
        contact.name(),
        Objects.toString(contact.phone(), ""),
        Objects.toString(contact.mail(), ""),
        Objects.toString(contact.address(), ""));
  }

  /** Of the calendar file: the same for ever, and no reference. */
  String uid(long appointment) {
    return people.hex("uid", String.valueOf(appointment)).substring(0, KeyedHash.LENGTH);
  }
}
