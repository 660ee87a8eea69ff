package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;

@AgainstTheDeployedPortal
class SearchDeskIT {
  private static final String DESK = "/api/v1/search-desk/";
  private static final String[] STAFF = Staff.member("Nguyễn Thị Ánh");
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final String PROMOTION = "2.000033";
  private static final String PETROL = "2.000648";

  /** An item of the desk. */
  public record Item(
      long id, int version, String text, String changedBy, boolean removed, String note) {}

  /** What a preview tells. */
  public record Preview(boolean complete, int compared, boolean recentKnown, List<Change> changed) {
    /** A query with other results. */
    public record Change(String query, String source, List<Result> before, List<Result> after) {}

    /** A result. */
    public record Result(String code, String name) {}
  }

  private final Portal portal = new Portal();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private final List<Long> made = new ArrayList<>();

  /** Leaves the desk as the other tests expect it: empty. */
  @AfterEach
  void remove() {
    for (long id : made) {
      Item item = item(id);
      if (!item.removed()) {
        String path = DESK + "items/" + id + "?version=" + item.version();
        portal.send(portal.request(path, STAFF).DELETE()).as(Item.class);
      }
    }
  }

  private static JsonObjectBuilder rule(String line) {
    return Json.createObjectBuilder().add("kind", "RULE").add("text", line);
  }

  private JsonObjectBuilder pin(String query, String code, int place) {
    return Json.createObjectBuilder()
        .add("kind", "PIN")
        .add("text", query)
        .add("code", code)
        .add("place", place)
        .add("endsOn", today.plusDays(1).toString());
  }

  private Answer sent(String method, String path, JsonObjectBuilder body) {
    return portal.send(
        portal
            .request(DESK + path, STAFF)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.build().toString())));
  }

  private Item create(JsonObjectBuilder body) {
    Item item = sent("POST", "items", body).as(Item.class, 201);
    made.add(item.id());
    return item;
  }

  private Item item(long id) {
    return portal.get(DESK + "items/" + id, STAFF).as(Item.class);
  }

  private List<String> found(String query, String... parameters) {
    return portal.search(query, parameters).hits().stream().map(Contract.Hit::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "items/1", "items/1/history", "history", "state"})
  void nobody_reads_the_desk_without_signing_in(String path) {
    portal.get(DESK + path).problem(401);
    portal.get(DESK + path, "Authorization", "Bearer wrong").problem(401);
  }

  @Test
  void nobody_changes_the_desk_without_signing_in() {
    Answer answer =
        portal.send(
            portal
                .request(DESK + "items", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(rule("a = b").build().toString())));

    assertThat(answer.problem(401).title()).isNotBlank();
  }

  @Test
  void a_rule_is_in_force_within_five_seconds_and_out_of_force_when_removed() {
    assertThat(found("xoxo vuivui", "size=1")).isNotEqualTo(List.of(PROMOTION));

    Item item = create(rule("xoxo vuivui => thông báo hoạt động khuyến mại"));

    assertThat(item.changedBy()).isEqualTo("Nguyễn Thị Ánh");
    Wait.until(
        "the rule is in force",
        FIVE_SECONDS,
        () -> found("xoxo vuivui", "size=1").equals(List.of(PROMOTION)));
    portal
        .send(portal.request(DESK + "items/" + item.id() + "?version=0", STAFF).DELETE())
        .as(Item.class);
    Wait.until(
        "the rule is out of force",
        FIVE_SECONDS,
        () -> !found("xoxo vuivui", "size=1").equals(List.of(PROMOTION)));
  }

  @Test
  void what_another_node_saved_is_in_force_within_five_seconds() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        Statement statement = database.createStatement()) {
      statement.execute(
          "INSERT INTO search_desk_item (lock_version, kind, text, place, note, made_by, made_at,"
              + " changed_by, changed_at, removed) VALUES (0, 'RULE', 'yoyo vuivui => thông báo"
              + " hoạt động khuyến mại', 0, '', 'B', now(), 'B', now(), false)");
      statement.execute("UPDATE search_desk_revision SET revision = revision + 1");

      Wait.until(
          "the rule is in force",
          FIVE_SECONDS,
          () -> found("yoyo vuivui", "size=1").equals(List.of(PROMOTION)));

      statement.execute("DELETE FROM search_desk_item WHERE text LIKE 'yoyo%'");
      statement.execute("UPDATE search_desk_revision SET revision = revision + 1");
      Wait.until(
          "it is not any more",
          FIVE_SECONDS,
          () -> !found("yoyo vuivui", "size=1").equals(List.of(PROMOTION)));
    }
  }

  @Test
  void of_many_who_save_at_once_one_wins_and_the_others_are_told_by_whom() throws Exception {
    Item item = create(rule("song song = cùng lúc"));
    int people = 8;
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Answer>> edits =
          IntStream.range(0, people)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          sent(
                              "PUT",
                              "items/" + item.id(),
                              rule("song song = cùng lúc " + i).add("version", item.version())))
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> edit : threads.invokeAll(edits)) {
        answers.add(edit.get());
      }

      List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertThat(won).hasSize(1);
      assertThat(item(item.id()).text()).isEqualTo(won.get(0).as(Item.class).text());
      assertThat(answers.stream().filter(answer -> answer.status() != 200))
          .hasSize(people - 1)
          .allSatisfy(
              lost ->
                  assertThat(lost.problem(409).detail())
                      .contains("Nguyễn Thị Ánh", today.getYear() + ""));
      assertThat(history(item.id())).containsExactly("CHANGE", "CREATE");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void of_many_who_add_the_same_at_once_one_does() throws Exception {
    int people = 6;
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      Callable<Answer> adding = () -> sent("POST", "items", rule("trùng nhau = giống nhau"));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> added :
          threads.invokeAll(IntStream.range(0, people).mapToObj(i -> adding).toList())) {
        Answer answer = added.get();
        statuses.add(answer.status());
        if (answer.status() == 201) {
          made.add(answer.as(Item.class, 201).id());
        }
      }
      assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
          .containsEntry(201, 1L)
          .containsEntry(409, people - 1L);
    } finally {
      threads.shutdown();
    }
  }

  private List<String> history(long id) {
    return portal
        .get(DESK + "items/" + id + "/history", STAFF)
        .body()
        .lines()
        .flatMap(
            line ->
                java.util.regex.Pattern.compile("\"action\":\"(\\w+)\"").matcher(line).results())
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void undo_takes_back_a_change_and_a_removal_and_is_recorded_itself() {
    Item item = create(rule("trước đó = ngày xưa"));
    sent("PUT", "items/" + item.id(), rule("sau này = mai sau").add("version", 0)).as(Item.class);

    Item back = undo(item.id(), 1);
    assertThat(back.text()).isEqualTo("trước đó = ngày xưa");

    portal
        .send(portal.request(DESK + "items/" + item.id() + "?version=2", STAFF).DELETE())
        .as(Item.class);
    assertThat(item(item.id()).removed()).isTrue();
    Item restored = undo(item.id(), 3);
    assertThat(restored.removed()).isFalse();
    assertThat(restored.text()).isEqualTo("trước đó = ngày xưa");
    assertThat(history(item.id())).containsExactly("UNDO", "REMOVE", "UNDO", "CHANGE", "CREATE");
  }

  private Item undo(long id, int version) {
    return sent("POST", "items/" + id + "/undo", Json.createObjectBuilder().add("version", version))
        .as(Item.class);
  }

  @Test
  void a_file_is_saved_whole_or_not_at_all_and_every_bad_line_is_named() {
    Answer answer = imported("tốt một = tốt hai\n# ghi chú\nkhông có dấu\n\na => b @ Ma thuật\n");

    assertThat(answer.problem(400).errors())
        .extracting(Contract.FieldError::field)
        .containsExactly("line 3", "line 5");
    assertThat(answer.body()).contains("Ma thuật");
    assertThat(portal.get(DESK + "items?q=" + Portal.encoded("tốt một"), STAFF).body())
        .contains("\"total\":0");
  }

  @Test
  void a_good_file_is_saved_once() {
    String file = "dòng một = dòng 1\r\ndòng hai => dòng 2\r\ndòng một = dòng 1\r\n";

    assertThat(imported(file).body()).contains("\"added\":2", "\"alreadyThere\":0");
    assertThat(imported(file).body()).contains("\"added\":0", "\"alreadyThere\":2");
    Listing listing =
        portal.get(DESK + "items?q=" + Portal.encoded("dòng"), STAFF).as(Listing.class);
    listing.items().forEach(item -> made.add(item.id()));
    assertThat(listing.items()).extracting(Item::note).containsOnly("tệp thử");
  }

  /** A part of a list. */
  public record Listing(long total, List<Item> items) {}

  private Answer imported(String lines) {
    return portal.send(
        portal
            .request(DESK + "imports?note=" + Portal.encoded("tệp thử"), STAFF)
            .header("Content-Type", "text/plain; charset=UTF-8")
            .POST(BodyPublishers.ofString(lines)));
  }

  @ParameterizedTest
  @CsvSource({
    "RULE, a => b @ Ma thuật, , text",
    "RULE, không có dấu, , text",
    "PIN, hộ chiếu, 9.999999, code",
    "PIN, hộ chiếu, 1.002809, code",
    "PIN, hộ chiếu, abc, code",
    "STOP, 9.999999, , text",
    "STOP, ?!, , text",
    "MAGIC, a, , kind"
  })
  void what_points_nowhere_is_refused_at_its_field(
      String kind, String text, String code, String field) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("kind", kind)
            .add("text", text)
            .add("endsOn", today.toString());
    if (code != null) {
      body.add("code", code);
    }

    assertThat(sent("POST", "items", body).problem(400).errors())
        .extracting(Contract.FieldError::field)
        .containsExactly(field);
  }

  @Test
  void a_pin_must_end_and_not_have_ended() {
    for (String day : List.of("", "tomorrow", today.minusDays(1).toString(), "2999-01-01")) {
      assertThat(
              sent("POST", "items", pin("hộ chiếu", PROMOTION, 1).add("endsOn", day))
                  .problem(400)
                  .errors())
          .extracting(Contract.FieldError::field)
          .containsExactly("endsOn");
    }
  }

  @Test
  void pins_come_first_in_their_order_are_counted_once_and_obey_the_filters() {
    String query = "giấy phép bán lẻ";
    long before = portal.search(query).total();
    assertThat(found(query, "size=100")).contains(PETROL);

    create(pin("GIAY PHEP BAN LE", PETROL, 2));
    create(pin(query, PROMOTION, 1));

    Contract.Results first = portal.search(query, "size=5");
    assertThat(first.hits().stream().map(Contract.Hit::code))
        .startsWith(PROMOTION, PETROL)
        .doesNotHaveDuplicates();
    assertThat(first.total()).isBetween(before, before + 1);
    assertThat(found(query, "size=5", "page=1"))
        .hasSize(5)
        .doesNotContain(PROMOTION, PETROL)
        .doesNotContainAnyElementsOf(first.hits().stream().map(Contract.Hit::code).toList());
    assertThat(found(query, "status=REPEALED")).doesNotContain(PROMOTION, PETROL);
    assertThat(found(query, "level=COMMUNE")).doesNotContain(PROMOTION);
    assertThat(found("giấy phép bán lẻ rượu", "size=1")).doesNotContain(PROMOTION);
  }

  @Test
  void a_pin_of_a_query_that_finds_nothing_strictly_hides_none_of_what_it_found() {
    String query = "hộ chiếu qwzxjk vbnmqq";
    long before = portal.search(query).total();
    assertThat(before).isPositive();

    create(pin(query, PROMOTION, 1));

    assertThat(portal.search(query).total()).isEqualTo(before + 1);
    assertThat(found(query).get(0)).isEqualTo(PROMOTION);
  }

  @Test
  void what_is_stopped_is_not_suggested_and_still_found() {
    assertThat(portal.suggest("thông báo hoạt động khuyến"))
        .extracting(Contract.Suggestion::code)
        .contains(PROMOTION);

    create(Json.createObjectBuilder().add("kind", "STOP").add("text", PROMOTION));

    assertThat(portal.suggest("thông báo hoạt động khuyến"))
        .extracting(Contract.Suggestion::code)
        .doesNotContain(PROMOTION);
    assertThat(found("thông báo hoạt động khuyến mại")).contains(PROMOTION);
  }

  @Test
  void a_preview_tells_what_would_change_and_saves_nothing() {
    Preview preview =
        sent("POST", "previews", rule("zozo vuivui => thông báo hoạt động khuyến mại"))
            .as(Preview.class);

    assertThat(preview.complete()).isTrue();
    assertThat(preview.compared()).isPositive();
    assertThat(preview.changed())
        .filteredOn(change -> change.query().equals("zozo vuivui"))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.before())
                    .extracting(Preview.Result::code)
                    .doesNotContain(PROMOTION))
        .satisfies(change -> assertThat(change.after().get(0).code()).isEqualTo(PROMOTION));
    assertThat(found("zozo vuivui")).doesNotContain(PROMOTION);
  }

  @Test
  void the_contract_names_the_desk() {
    assertThat(portal.get("/openapi").body())
        .contains("/api/v1/search-desk/items:", "/api/v1/search-desk/imports:");
  }
}
