package vn.motcua.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;

class RowRecordsTest {
  /** Visits of people, one of which is not over. */
  private static final class Visits extends RowRecords {
    @Override
    public String feature() {
      return "visits";
    }

    @Override
    protected Rows rows() {
      return new Rows(
          "visit_for_test",
          "visits.record",
          "id",
          "made_at",
          List.of("name", "phone"),
          "name",
          "phone",
          "",
          "code",
          "IF(ended, '', 'visits.keep')",
          List.of("UPDATE visit_for_test SET name = '', phone = '' WHERE id = ?"));
    }
  }

  private final RowRecords visits = new Visits();

  @BeforeEach
  void make() throws SQLException {
    run(
        "CREATE OR REPLACE TABLE visit_for_test (id BIGINT PRIMARY KEY, made_at DATETIME(6), name"
            + " VARCHAR(50), phone VARCHAR(20), code VARCHAR(20), ended BOOLEAN)");
    run(
        "INSERT INTO visit_for_test VALUES (1, '2026-01-01', 'Lê Lan', '0912345678', 'A1', TRUE),"
            + " (2, '2026-02-01', 'Lê Lan', '+84987654321', 'A2', FALSE),"
            + " (3, '2026-03-01', 'Lê Mai', '', 'A3', TRUE)");
  }

  @AfterEach
  void drop() throws SQLException {
    run("DROP TABLE visit_for_test");
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private List<String> found(String name, String phone, String code) throws SQLException {
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      return visits.find(connection, new Sought(name, phone, "x@example.vn", code), 9).stream()
          .map(record -> record.id() + record.keptBecause())
          .toList();
    }
  }

  @Test
  void what_matches_one_thing_known_is_found_the_newest_first_with_why_it_is_kept()
      throws SQLException {
    assertThat(found("Lê Lan", "", "")).containsExactly("2visits.keep", "1");
    assertThat(found("", "+84912345678", "")).containsExactly("1");
    assertThat(found("", "+84987654321", "A3")).containsExactly("3", "2visits.keep");
    assertThat(found("", "", "")).isEmpty();
  }

  @Test
  void what_is_erased_is_not_found_by_the_person_any_more() throws SQLException {
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      assertThat(visits.find(connection, "1").orElseThrow().data())
          .containsEntry("name", "Lê Lan")
          .containsEntry("phone", "0912345678");
      visits.erase(connection, "1");
      assertThat(visits.find(connection, "9")).isEmpty();
    }
    assertThat(found("Lê Lan", "+84912345678", "")).containsExactly("2visits.keep");
  }
}
