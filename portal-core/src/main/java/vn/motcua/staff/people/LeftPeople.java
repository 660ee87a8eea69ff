package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of people who left out of the list of accounts; the number stays. */
@ApplicationScoped
public class LeftPeople extends RowAnonymiser {
  /** A name of anybody begins with a letter. */
  static final String NAMELESS =
      "SET name = CONCAT('#', id), login = NULL, subject = NULL, department = '',"
          + " password_hash = NULL, totp_secret = NULL";

  /** The bean. */
  public LeftPeople() {
    super(
        "staff-accounts",
        new OldRows(
            "staff_person", "id", "disabled_at", "disabled AND name NOT LIKE '#%'", NAMELESS),
        new OldRows(
            "staff_grant",
            "person_id",
            "(SELECT p.disabled_at FROM staff_person p WHERE p.id = person_id)",
            "TRUE",
            ""));
  }
}
