package vn.motcua.postal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.reference.PublicReference;

/**
 * An order as it is stored; nothing of the person.
 *
 * @param parcel by which the carrier knows it
 * @param centre code of the service centre
 * @param attempts of delivery, in vain
 * @param cause why it came back or is lost; null while there is none
 * @param filedAt when it was signed over at the agency: the papers count as filed; null before
 * @param fee estimated, in VND, in all
 * @param sentAgain how often it went out again after it had come back or was lost
 */
public record PostalOrder(
    long id,
    PublicReference reference,
    String parcel,
    PostalKind kind,
    PostalState state,
    String centre,
    String procedure,
    int attempts,
    @Nullable String cause,
    @Nullable Instant filedAt,
    int fee,
    int version,
    Instant madeAt,
    int sentAgain) {

  /** Whether the next way is from the person to the centre, or else back. */
  public boolean collecting() {
    return kind == PostalKind.COLLECT || (kind == PostalKind.BOTH && filedAt == null);
  }

  static PostalOrder read(ResultSet row) throws SQLException {
    return new PostalOrder(
        row.getLong("id"),
        new PublicReference(row.getString("reference")),
        row.getString("parcel"),
        PostalKind.valueOf(row.getString("kind")),
        PostalState.valueOf(row.getString("state")),
        row.getString("centre"),
        row.getString("procedure_code"),
        row.getInt("attempts"),
        row.getString("cause"),
        Sql.instant(row, "filed_at"),
        row.getInt("fee"),
        row.getInt("version"),
        Sql.moment(row, "made_at"),
        row.getInt("sent_again"));
  }
}
