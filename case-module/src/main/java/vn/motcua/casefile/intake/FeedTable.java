package vn.motcua.casefile.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.motcua.outbox.relay.Sql;

/** When the software of each agency was last heard of. */
final class FeedTable {
  private FeedTable() {}

  static void touch(Sql sql, List<String> agencies, Instant now) throws SQLException {
    for (String agency : agencies.stream().distinct().sorted().toList()) {
      sql.update(
          "INSERT INTO case_feed (agency, told_at) VALUES (?, ?)"
              + " ON DUPLICATE KEY UPDATE told_at = GREATEST(told_at, VALUES(told_at))",
          agency,
          now);
    }
  }
}
