package vn.motcua.casefile.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * Somebody who is told of a case, or has asked for it.
 *
 * @param mail of a person; null for a business
 * @param client the program of a business; null for a person
 * @param site address of the portal, for links, without a slash at the end
 */
public record Follow(
    long id,
    long caseId,
    @Nullable String mail,
    @Nullable String client,
    Language language,
    String site,
    State state) {
  static final String COLUMNS = "id, case_id, mail, client, language, site, state";

  /** How far it has come. */
  public enum State {
    /** The mailbox has not confirmed it. */
    PENDING,
    ACTIVE,
    ENDED
  }

  static Follow read(ResultSet row) throws SQLException {
    return new Follow(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("mail"),
        row.getString("client"),
        Language.of(row.getString("language")),
        row.getString("site"),
        State.valueOf(row.getString("state")));
  }

  /** Never shows the mailbox, whoever logs it. */
  @Override
  public String toString() {
    return "Follow " + id;
  }
}
