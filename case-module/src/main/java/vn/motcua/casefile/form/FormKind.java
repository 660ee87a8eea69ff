package vn.motcua.casefile.form;

/** What the forms are for, whatever number the rules in force give them. */
public enum FormKind {
  RECEIPT,
  SUPPLEMENT,
  REFUSAL,
  APOLOGY,
  STOP,
  /** Who had the case when; for colleagues. */
  CONTROL,
  /** All cases of a department and year; for colleagues. */
  REGISTER;

  /** Whether the applicant gets it, too. */
  public boolean forApplicant() {
    return this != CONTROL && this != REGISTER;
  }
}
