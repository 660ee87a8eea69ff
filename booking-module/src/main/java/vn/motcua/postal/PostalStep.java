package vn.motcua.postal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import vn.motcua.outbox.relay.Sql;

/**
 * A step an order has gone.
 *
 * @param cause in the carrier's words; may be empty
 */
public record PostalStep(Instant at, PostalState state, String cause) {
  static PostalStep read(ResultSet row) throws SQLException {
    return new PostalStep(
        Sql.moment(row, "at"),
        PostalState.valueOf(row.getString("to_state")),
        row.getString("cause"));
  }
}
