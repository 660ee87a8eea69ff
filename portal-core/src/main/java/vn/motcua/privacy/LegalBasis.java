package vn.motcua.privacy;

/** By what right data are processed; {@code privacy.basis.…} says it in words, with its source. */
public enum LegalBasis {
  /** The person agreed, and may take that back. */
  CONSENT,
  /** What the law has a state agency do needs it; NĐ 13/2023 Đ.17. */
  PUBLIC_DUTY,
  /** A law demands that it be kept. */
  LEGAL_OBLIGATION,
  /** Keeping the portal and its users safe; NĐ 13/2023 Đ.26–27. */
  SECURITY
}
