package vn.motcua.selfcheck;

/** How much a finding weighs. */
public enum Weight {
  /** A rule of law is broken. */
  BREACH,
  /** It will be broken unless somebody acts. */
  RISK,
  /** What an inspection counts as a weakness. */
  WEAKNESS
}
