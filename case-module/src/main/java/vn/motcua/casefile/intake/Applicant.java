package vn.motcua.casefile.intake;

import org.jspecify.annotations.Nullable;

/**
 * Whose case it is; personal data, never shown in public.
 *
 * @param kind as the one-stop software says it, for instance person or business
 * @param summary what the case is about, in words that may name people
 */
public record Applicant(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String summary) {

  boolean isEmpty() {
    return name == null && kind == null && phone == null && email == null && summary == null;
  }

  /** Never shows who it is, whoever logs it. */
  @Override
  public String toString() {
    return "Applicant";
  }
}
