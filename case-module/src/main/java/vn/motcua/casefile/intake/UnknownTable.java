package vn.motcua.casefile.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;

/** What cases name and the portal does not know. */
final class UnknownTable {
  /**
   * One of them.
   *
   * @param agency whose software named it
   * @param example code of a case that names it
   */
  record Unknown(String kind, String code, String agency, @Nullable String name, String example) {}

  private UnknownTable() {}

  static void add(Sql sql, List<Unknown> unknown, Instant now) throws SQLException {
    List<Unknown> sorted =
        unknown.stream()
            .sorted(
                Comparator.comparing(Unknown::kind)
                    .thenComparing(Unknown::code)
                    .thenComparing(Unknown::agency))
            .toList();
    for (Unknown one : sorted) {
      sql.update(
          "INSERT INTO case_unknown (kind, code, agency, name, example, first_at, last_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)"
              + " ON DUPLICATE KEY UPDATE name = COALESCE(VALUES(name), name), last_at = VALUES(last_at)",
          one.kind(),
          one.code(),
          one.agency(),
          one.name(),
          one.example(),
          now,
          now);
    }
  }
}
