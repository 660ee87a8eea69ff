package vn.motcua.protection.challenge;

/**
 * Work to be done by the client, as ALTCHA's widgets understand it (version 2 of the protocol): a
 * number is looked for that, put behind the nonce, gives a key beginning with the prefix.
 *
 * @param signature of the portal, so that it need not remember what it asked
 * @see <a href="https://altcha.org/docs/v2/">ALTCHA</a>
 */
public record Challenge(Parameters parameters, String signature) {
  /**
   * What the work is.
   *
   * @param nonce in hexadecimal digits; the password is it and the number, as four bytes
   * @param salt in hexadecimal digits
   * @param cost rounds of the derivation
   * @param keyLength bytes of the key
   * @param keyPrefix hexadecimal digits it has to begin with
   * @param expiresAt seconds since 1970
   */
  public record Parameters(
      String algorithm,
      String nonce,
      String salt,
      int cost,
      int keyLength,
      String keyPrefix,
      long expiresAt) {}

  /** For a page; nothing in it needs escaping. */
  public String json() {
    return "{\"parameters\":{\"algorithm\":\"%s\",\"nonce\":\"%s\",\"salt\":\"%s\",\"cost\":%d,\"keyLength\":%d,\"keyPrefix\":\"%s\",\"expiresAt\":%d},\"signature\":\"%s\"}"
        .formatted(
            parameters.algorithm,
            parameters.nonce,
            parameters.salt,
            parameters.cost,
            parameters.keyLength,
            parameters.keyPrefix,
            parameters.expiresAt,
            signature);
  }
}
