package vn.motcua.casefile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.outbox.relay.Sql;

/** On a real MariaDB. */
class RegisterTest {
  private static final String INDUSTRY = "000.00.02.H20";
  private static final int THREADS = 8;
  private static final int CASES = 40;

  private final DataSource database = CaseDatabase.empty();

  private void receive(String code, String day) {
    Sql.transaction(
        database,
        sql ->
            sql.update(
                "INSERT INTO case_file (code, agency_code, department_code, received_on, events,"
                    + " told_at) VALUES (?, ?, ?, ?, 1, '2026-11-20')",
                code,
                INDUSTRY,
                INDUSTRY,
                day));
  }

  private List<Integer> numbers(int year) {
    return Sql.transaction(
        database,
        sql ->
            sql.list(
                "SELECT number FROM case_register WHERE department_code = ? AND year = ?"
                    + " ORDER BY number",
                row -> row.getInt(1),
                INDUSTRY,
                year));
  }

  private int look(int year) {
    return Sql.transaction(database, sql -> Register.bringUpToDate(sql, INDUSTRY, year));
  }

  @Test
  void many_who_look_while_cases_come_give_each_case_one_number_and_leave_none_out()
      throws InterruptedException {
    ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(
                thread ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < CASES; i++) {
                            receive(INDUSTRY + "-261102-" + (thread * CASES + i), "2026-11-02");
                            look(2026);
                          }
                        }))
            .toList();
    threads.forEach(thread -> thread.setUncaughtExceptionHandler((who, why) -> failed.add(why)));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failed).isEmpty();
    assertThat(numbers(2026))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS * CASES).boxed().toList());
    assertThat(look(2026)).isZero();
  }

  @Test
  void each_year_begins_with_one_and_what_comes_late_gets_a_later_number() {
    receive(INDUSTRY + "-251231-1", "2025-12-31");
    receive(INDUSTRY + "-260105-1", "2026-01-05");
    receive(INDUSTRY + "-260104-1", "2026-01-04");
    assertThat(look(2025)).isEqualTo(1);
    assertThat(look(2026)).isEqualTo(2);
    receive(INDUSTRY + "-260103-1", "2026-01-03");
    assertThat(look(2026)).isEqualTo(1);
    assertThat(numbers(2026)).containsExactly(1, 2, 3);
    List<String> inOrder =
        Sql.transaction(
            database,
            sql ->
                sql.list(
                    "SELECT f.code FROM case_register r JOIN case_file f ON f.id = r.case_id"
                        + " WHERE r.year = 2026 ORDER BY r.number",
                    row -> row.getString(1).substring(INDUSTRY.length() + 1)));
    assertThat(inOrder).containsExactly("260104-1", "260105-1", "260103-1");
  }

  @Test
  void the_forms_are_those_of_the_day() {
    Map<FormKind, FormVersion> after = on("2025-09-15");
    assertThat(numbers(on("2025-09-14")))
        .isEqualTo(Map.of("CONTROL", "05", "REGISTER", "06", "APOLOGY", "04"));
    assertThat(numbers(after))
        .isEqualTo(Map.of("CONTROL", "06", "REGISTER", "07", "APOLOGY", "04", "STOP", "05"));
    assertThat(after).hasSize(7);
    assertThat(on("2015-01-01")).hasSize(6);
  }

  private Map<FormKind, FormVersion> on(String day) {
    return Sql.transaction(database, sql -> FormVersions.on(sql, LocalDate.parse(day)));
  }

  /** Of those that differ. */
  private static Map<String, String> numbers(Map<FormKind, FormVersion> forms) {
    return forms.values().stream()
        .filter(form -> form.number().compareTo("04") >= 0)
        .collect(Collectors.toMap(form -> form.kind().name(), FormVersion::number));
  }
}
