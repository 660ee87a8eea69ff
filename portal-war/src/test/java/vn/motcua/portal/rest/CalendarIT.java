package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;

@AgainstTheDeployedPortal
class CalendarIT {
  private static final String ENTRIES = "/api/v1/calendar/entries";
  private static final String[] STAFF = Staff.member("Nguyễn Thị Ánh");
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final String FRIDAY_LATE = "&received=2031-11-21T15:01";

  /** An entry of a calendar. */
  public record Entry(
      long id, int version, String owner, String date, String changedBy, boolean removed) {}

  /** Until when. */
  public record Due(String dueOn, String dueAt, String countsFrom, List<Day> days) {
    /** A day of the explanation. */
    public record Day(
        String date, String counting, int number, String kind, String occasion, String text) {}
  }

  private final Portal portal = new Portal();
  private final List<Long> made = new ArrayList<>();

  @AfterEach
  void remove() {
    for (long id : made) {
      Entry entry = portal.get(ENTRIES + "/" + id, STAFF).as(Entry.class);
      if (!entry.removed()) {
        removed(entry);
      }
    }
  }

  private Entry removed(Entry entry) {
    String path = ENTRIES + "/" + entry.id() + "?version=" + entry.version();
    return portal.send(portal.request(path, STAFF).DELETE()).as(Entry.class);
  }

  private Answer sent(String method, String path, JsonObjectBuilder body) {
    return portal.send(
        portal
            .request(ENTRIES + path, STAFF)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.build().toString())));
  }

  private static JsonObjectBuilder holiday(String date, String department) {
    return Json.createObjectBuilder()
        .add("department", department)
        .add("date", date)
        .add("kind", "HOLIDAY")
        .add("nameVi", "Ngày Văn hóa Việt Nam")
        .add("nameEn", "Vietnamese Culture Day");
  }

  private Entry added(JsonObjectBuilder body) {
    Entry entry = sent("POST", "", body).as(Entry.class, 201);
    made.add(entry.id());
    return entry;
  }

  private Due due(String parameters, String... headers) {
    return portal.get("/api/v1/calendar/deadline?" + parameters, headers).as(Due.class);
  }

  @Test
  void a_deadline_names_every_day_and_why_it_counts_or_not() {
    Due due =
        due(
            "amount=4&unit=WORKING_DAY&received=2024-04-26T15:01&department=000.00.02.H20",
            "Accept-Language",
            "en");

    assertThat(due.dueOn()).isEqualTo("2024-05-07");
    assertThat(due.dueAt()).startsWith("2024-05-07T17:00").endsWith("+07:00");
    assertThat(due.days()).extracting(Due.Day::date).hasSize(12);
    assertThat(due.days())
        .extracting(Due.Day::text)
        .contains(
            "Received after the cut-off, so it counts as received on the next working day",
            "Not counted · Public holiday: Reunification Day, 30 April",
            "Not counted · Day off, swapped: Reunification Day, 30 April",
            "Day 2 · Worked for a swapped day: Reunification Day, 30 April",
            "Not counted · Weekend");
  }

  @Test
  void a_holiday_added_afterwards_moves_deadlines_at_once_and_its_removal_moves_them_back() {
    String question = "amount=2&unit=WORKING_DAY" + FRIDAY_LATE;
    assertThat(due(question).dueOn()).isEqualTo("2031-11-26");

    Entry entry = added(holiday("2031-11-25", ""));

    assertThat(due(question).dueOn()).isEqualTo("2031-11-27");
    assertThat(due(question).days())
        .anySatisfy(
            day -> {
              assertThat(day.date()).isEqualTo("2031-11-25");
              assertThat(day.text()).isEqualTo("Không tính · Nghỉ lễ: Ngày Văn hóa Việt Nam");
            });
    Entry gone = removed(entry);
    assertThat(due(question).dueOn()).isEqualTo("2031-11-26");
    assertThat(
            sent(
                    "POST",
                    "/" + entry.id() + "/undo",
                    Json.createObjectBuilder().add("version", gone.version()))
                .as(Entry.class)
                .removed())
        .isFalse();
    assertThat(due(question).dueOn()).isEqualTo("2031-11-27");
    assertThat(portal.get(ENTRIES + "/" + entry.id() + "/history", STAFF).body())
        .contains("\"UNDO\"", "\"REMOVE\"", "\"CREATE\"", "Nguyễn Thị Ánh");
  }

  @Test
  void what_a_department_says_holds_for_its_units_and_for_nobody_else() {
    added(holiday("2031-11-25", "000.00.21.H20"));

    String question = "amount=2&unit=WORKING_DAY" + FRIDAY_LATE + "&department=";
    assertThat(due(question + "000.01.21.H20").dueOn()).isEqualTo("2031-11-27");
    assertThat(due(question + "000.00.02.H20").dueOn()).isEqualTo("2031-11-26");
  }

  @Test
  void what_another_node_saved_is_counted_by_within_five_seconds() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        Statement statement = database.createStatement()) {
      statement.execute(
          "INSERT INTO calendar_entry (lock_version, owner, part, on_day, content, removed,"
              + " changed_by, changed_at) VALUES (0, '', 'DAY', '2032-11-24', '{\"kind\":\"HOLIDAY\","
              + "\"nameVi\":\"A\",\"nameEn\":\"A\",\"source\":\"\"}', false, 'B', now())");
      statement.execute("UPDATE calendar_revision SET revision = revision + 1");

      Wait.until(
          "the holiday counts",
          FIVE_SECONDS,
          () ->
              due("amount=1&unit=WORKING_DAY&received=2032-11-23T09:00")
                  .dueOn()
                  .equals("2032-11-25"));
      statement.execute("DELETE FROM calendar_entry WHERE on_day = '2032-11-24'");
      statement.execute("UPDATE calendar_revision SET revision = revision + 1");
    }
  }

  @Test
  void of_many_who_add_the_same_day_at_once_one_does() throws Exception {
    int people = 6;
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      Callable<Answer> adding = () -> sent("POST", "", holiday("2033-03-03", ""));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> done :
          threads.invokeAll(IntStream.range(0, people).mapToObj(i -> adding).toList())) {
        Answer answer = done.get();
        statuses.add(answer.status());
        if (answer.status() == 201) {
          made.add(answer.as(Entry.class, 201).id());
        }
      }
      assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void who_saves_an_older_version_is_told_who_was_first() {
    Entry entry = added(holiday("2033-04-04", ""));
    sent(
            "PUT",
            "/" + entry.id(),
            holiday("2033-04-04", "").add("source", "QĐ 1").add("version", entry.version()))
        .as(Entry.class);

    assertThat(
            sent(
                    "PUT",
                    "/" + entry.id(),
                    holiday("2033-04-04", "").add("source", "QĐ 2").add("version", entry.version()))
                .problem(409)
                .detail())
        .contains("Nguyễn Thị Ánh");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-11-22, SWAP, Lễ, 2031-11-29, date",
    "2031-11-24, SWAP, Lễ, 2031-11-25, otherDay",
    "2031-11-24, SWAP, Lễ, , otherDay",
    "2031-11-24, EXTRA, Lễ, , date",
    "2031-11-24, MAGIC, Lễ, , kind",
    "tomorrow, HOLIDAY, Lễ, , date",
    "1700-01-01, HOLIDAY, Lễ, , date",
    "2031-11-24, HOLIDAY, ' ', , nameVi",
    "2031-11-24, HOURS, , , week"
  })
  void what_makes_no_sense_is_refused_at_its_field(
      String date, String kind, String name, String otherDay, String field) {
    JsonObjectBuilder body = Json.createObjectBuilder().add("date", date).add("kind", kind);
    body.add("nameVi", name == null ? "" : name);
    body.add("otherDay", otherDay == null ? "" : otherDay);
    body.add("cutOff", "15:00").add("week", "7-11;;;;;;");

    assertThat(sent("POST", "", body).problem(400).errors())
        .extracting(Contract.FieldError::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({
    "amount=x&unit=MONTH, amount",
    "amount=-1&unit=MONTH, amount",
    "amount=99999999999&unit=MONTH, amount",
    "amount=1e99&unit=MONTH, amount",
    "amount=1.5&unit=MONTH, amount",
    "unit=MONTH, amount",
    "amount=1&unit=WEEK, unit",
    "amount=1&unit=MONTH&received=yesterday, received",
    "amount=1&unit=MONTH&department=Z99, department"
  })
  void a_question_that_cannot_be_answered_says_why(String parameters, String field) {
    assertThat(portal.get("/api/v1/calendar/deadline?" + parameters).problem(400).errors())
        .extracting(Contract.FieldError::field)
        .containsExactly(field);
  }

  @Test
  void nobody_reads_or_changes_entries_without_signing_in() {
    portal.get(ENTRIES + "?year=2026").problem(401);
    portal
        .send(
            portal
                .request(ENTRIES, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")))
        .problem(401);
    assertThat(portal.get(ENTRIES + "?year=2026", STAFF).body()).contains("12729/VPCP-KGVX");
  }
}
