package vn.motcua.privacy.request;

/**
 * By what somebody's data are looked for; empty where it is not known. What matches one of them is
 * found: staff choose what is theirs.
 *
 * @param phone {@code +84} and nine digits
 * @param code of a case, an appointment, a piece of feedback, as it was typed but for spaces
 */
public record Sought(String name, String phone, String mail, String code) {
  /** The telephone number as people write it, {@code 0} and nine digits. */
  public String localPhone() {
    return phone.replaceFirst("^\\+84", "0");
  }
}
