package vn.motcua.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param code as typed: lower case, spaces and any dash are fine
 * @param secret printed beside the code on the receipt, or the six digits that were sent; null for
 *     the public part
 * @param challenge solved, after the answer that asked for one; seen to before this is read
 */
public record LookupRequest(
    @Nullable String code, @Nullable String secret, @Nullable String challenge) {

  /** Never shows the code or the secret, whoever logs it. */
  @Override
  public String toString() {
    return "LookupRequest";
  }
}
