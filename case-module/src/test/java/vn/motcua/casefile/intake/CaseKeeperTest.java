package vn.motcua.casefile.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.VietnamDays;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.CaseTable;
import vn.motcua.casefile.store.DueDays;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.problem.FieldProblem;

/** On a real MariaDB. */
class CaseKeeperTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String CODE = "000.00.02.H20-261116-0001";
  private static final int MANY = 10_000;
  private static final int CHUNK = 200;

  private final CaseKeeper keeper = new CaseKeeper(new Everything());
  private DataSource database = CaseDatabase.empty();

  /** Knows all but two codes. */
  private static final class Everything implements Catalogue {
    private final WorkingCalendar calendar = WorkingCalendar.of(List.of(VietnamDays.layer()));

    @Override
    public boolean hasProcedure(String code) {
      return !code.equals("9.999999");
    }

    @Override
    public boolean hasDepartment(String code) {
      return !code.equals("Phòng lạ");
    }

    @Override
    public WorkingCalendar calendar(String department) {
      return calendar;
    }
  }

  @BeforeEach
  void without_cases() {
    database = CaseDatabase.empty();
  }

  private List<Outcome> bring(String... messages) {
    return bring(List.of(messages));
  }

  private List<Outcome> bring(List<String> messages) {
    List<Parcel> parcels =
        messages.stream().map(one -> MessageReader.read(one, null, NOW)).toList();
    while (true) {
      try {
        return Sql.transaction(database, sql -> keeper.store(sql, Way.BATCH, "test", parcels, NOW));
      } catch (SqlFailure failed) {
        if (!Retry.helpsAfter(failed)) {
          throw failed;
        }
      }
    }
  }

  private CaseRow stored() {
    return Sql.transaction(database, sql -> CaseTable.find(sql, CaseCode.parse(CODE)))
        .orElseThrow();
  }

  private long count(String query) {
    return Sql.transaction(database, sql -> sql.first(query, row -> row.getLong(1))).orElseThrow();
  }

  private static String message(String code, String more) {
    return """
        {"code": "%s", "procedure": "2.000648", "department": "000.00.02.H20", "dueOn": "2026-12-07",
         "updatedAt": "2026-11-16T14:30:00+07:00",
         "events": [
          {"id": "1", "at": "2026-11-16T14:10:00+07:00", "kind": "REGISTERED"},
          {"id": "2", "at": "2026-11-16T14:20:00+07:00", "kind": "RECEIVED"}%s]}
        """
        .formatted(code, more);
  }

  private static String started(String code) {
    return message(
        code,
        ", {\"id\": \"3\", \"at\": \"2026-11-17T08:30:00+07:00\", \"kind\": \"IN_PROCESS\","
            + " \"unit\": \"000.00.02.H20\", \"officer\": \"Cán bộ bí mật\"}");
  }

  @Test
  void what_is_told_again_is_known_already() {
    assertThat(bring(message(CODE, ""), message(CODE, "")))
        .extracting(Outcome::result)
        .containsExactly(Outcome.Result.CREATED, Outcome.Result.UNCHANGED);
    assertThat(bring(started(CODE), message(CODE, "")))
        .extracting(Outcome::result, one -> one.added().size())
        .containsExactly(tuple(Outcome.Result.UPDATED, 1), tuple(Outcome.Result.UNCHANGED, 0));
    assertThat(stored().status()).isEqualTo(CaseStatus.IN_PROCESS);
    assertThat(stored().dates().dueOn()).isEqualTo("2026-12-07");
    assertThat(stored().holder()).isEqualTo("000.00.02.H20");
  }

  @Test
  void the_day_of_an_open_case_follows_the_calendar_and_when_it_was_told_of_stays() {
    bring(
        message(CODE, "")
            .replace(
                "\"dueOn\": \"2026-12-07\"",
                "\"timeLimit\": {\"amount\": 5, \"unit\": \"WORKING_DAY\"}"));
    CaseRow before = stored();
    assertThat(before.dates().dueOn()).isEqualTo("2026-11-23");
    SpecialDay closed =
        new SpecialDay(
            LocalDate.parse("2026-11-19"), DayKind.HOLIDAY, "Nghỉ thêm", "Day off", null, "");
    WorkingCalendar changed =
        WorkingCalendar.of(
            List.of(new CalendarLayer(List.of(), List.of(closed)), VietnamDays.layer()));

    boolean known =
        Sql.transaction(database, sql -> DueDays.recount(sql, before.id(), any -> changed));

    assertThat(known).isTrue();
    assertThat(stored().dates().dueOn()).isEqualTo("2026-11-24");
    assertThat(count("SELECT COUNT(*) FROM case_fact WHERE due_on = '2026-11-24'")).isEqualTo(1);
    assertThat(stored().toldAt()).isEqualTo(before.toldAt());
    assertThat(stored().status()).isEqualTo(before.status());
  }

  @Test
  void an_event_with_a_known_id_and_other_content_is_refused_and_the_stored_one_stays() {
    bring(message(CODE, ""));

    Outcome outcome = bring(message(CODE, "").replace("RECEIVED", "NOT_ACCEPTED")).get(0);

    assertThat(outcome.problems())
        .extracting(FieldProblem::key)
        .containsExactly("case.message.event-changed");
    assertThat(stored().status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(count("SELECT COUNT(*) FROM case_message WHERE outcome = 'REJECTED'")).isEqualTo(1);
  }

  @Test
  void lines_that_cannot_be_used_hold_up_no_others_and_are_kept_as_they_came() {
    List<Outcome> outcomes = bring("{", message("nonsense", ""), started(CODE), "{\"code\": 5}");

    assertThat(outcomes)
        .extracting(Outcome::result)
        .containsExactly(
            Outcome.Result.REJECTED,
            Outcome.Result.REJECTED,
            Outcome.Result.CREATED,
            Outcome.Result.REJECTED);
    assertThat(count("SELECT COUNT(*) FROM case_message")).isEqualTo(4);
    assertThat(count("SELECT COUNT(*) FROM case_message WHERE body = '{'")).isEqualTo(1);
  }

  @Test
  void the_secret_of_a_receipt_is_not_kept_in_the_message() {
    bring(
        """
        {"code": "000.00.02.H20-261116-0001", "lookupSecret" : "A\\"B C-1", "summary": "mở quán"}""",
        """
        {"lookupSecret":"D4EF", broken""");
    assertThat(count("SELECT COUNT(*) FROM case_message WHERE body LIKE '%B C-1%'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM case_message WHERE body LIKE '%D4EF%'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM case_message WHERE body LIKE '%mở quán%'")).isOne();
  }

  @Test
  void an_unknown_procedure_and_department_are_stored_and_listed() {
    bring(
        message(CODE, "")
            .replace("2.000648", "9.999999")
            .replace("\"000.00.02.H20\", \"dueOn\"", "\"Phòng lạ\", \"dueOn\""));

    assertThat(stored().procedure()).isEqualTo("9.999999");
    assertThat(stored().department()).isEqualTo("Phòng lạ");
    assertThat(count("SELECT COUNT(*) FROM case_unknown")).isEqualTo(2);
  }

  @Test
  void an_applicant_told_later_replaces_one_told_earlier_and_not_the_other_way_round() {
    String later =
        message(CODE, "")
            .replace("\"events\"", "\"applicant\": {\"name\": \"Mới\"}, \"events\"")
            .replace("2026-11-16T14:30", "2026-11-18T14:30");
    String earlier =
        message(CODE, "").replace("\"events\"", "\"applicant\": {\"name\": \"Cũ\"}, \"events\"");
    bring(later, earlier);
    assertThat(count("SELECT COUNT(*) FROM case_applicant WHERE name = 'Mới'")).isEqualTo(1);
  }

  @Test
  void two_clients_that_bring_the_same_ten_thousand_cases_end_with_each_event_once()
      throws InterruptedException, ExecutionException {
    List<String> all =
        IntStream.range(0, MANY)
            .mapToObj(i -> started("000.00.02.H20-261116-%04d".formatted(i + 1)))
            .toList();
    ExecutorService clients = Executors.newFixedThreadPool(2);
    List<Future<Integer>> added = new ArrayList<>();
    for (long seed : new long[] {1, 2}) {
      added.add(clients.submit(() -> bringShuffled(all, new Random(seed))));
    }
    int sum = 0;
    for (Future<Integer> one : added) {
      sum += one.get();
    }
    clients.shutdown();

    assertThat(sum).isEqualTo(4 * MANY); // three events and what it is about
    assertThat(count("SELECT COUNT(*) FROM case_event")).isEqualTo(4L * MANY);
    assertThat(count("SELECT COUNT(*) FROM case_file WHERE status = 'IN_PROCESS' AND events = 4"))
        .isEqualTo(MANY);
  }

  private int bringShuffled(List<String> all, Random random) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    int added = 0;
    for (int from = 0; from < MANY; from += CHUNK) {
      added +=
          bring(shuffled.subList(from, from + CHUNK)).stream()
              .mapToInt(one -> one.added().size())
              .sum();
    }
    return added;
  }
}
