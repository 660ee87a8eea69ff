package vn.motcua.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.time.VietnamTime;

/** Finds entries, the latest first. */
final class AuditSearch {
  private static final int SECONDS = 20;

  private final StringBuilder where = new StringBuilder(" FROM audit_entry e WHERE 1 = 1");
  private final List<Object> values = new ArrayList<>();

  AuditSearch(AuditFilter filter) {
    if (!filter.who().isEmpty()) {
      and("e.who LIKE ? ESCAPE '!'", "%" + filter.who().replaceAll("([!%_])", "!$1") + "%");
    }
    if (filter.verb() != null) {
      and("e.verb = ?", filter.verb().name());
    }
    if (!filter.object().isEmpty()) {
      and("e.object = ?", filter.object());
    }
    if (!filter.id().isEmpty()) {
      and("e.object_id = ?", filter.id());
    }
    if (filter.from() != null) {
      and("e.at >= ?", begin(filter.from()));
    }
    if (filter.to() != null) {
      and("e.at < ?", begin(filter.to().plusDays(1)));
    }
  }

  private void and(String condition, Object value) {
    where.append(" AND ").append(condition);
    values.add(value);
  }

  private static LocalDateTime begin(LocalDate day) {
    return LocalDateTime.ofInstant(day.atStartOfDay(VietnamTime.ZONE).toInstant(), ZoneOffset.UTC);
  }

  long count(Connection connection) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("SELECT COUNT(*)" + where)) {
      fill(count);
      try (ResultSet row = count.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  List<AuditRow> find(Connection connection, int first, int size) throws SQLException {
    List<AuditRow> rows = new ArrayList<>();
    String sql = "SELECT %s%s ORDER BY e.at DESC, e.id DESC LIMIT %d OFFSET %d";
    try (PreparedStatement find =
        connection.prepareStatement(sql.formatted(AuditTable.COLUMNS, where, size, first))) {
      fill(find);
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          rows.add(AuditTable.read(row));
        }
      }
    }
    return rows;
  }

  private void fill(PreparedStatement statement) throws SQLException {
    statement.setQueryTimeout(SECONDS);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
