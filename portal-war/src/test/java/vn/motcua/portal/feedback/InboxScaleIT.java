package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.reference.PublicReference;
import vn.motcua.staff.Role;

/**
 * Fifty officers on one inbox: {@code mvn verify -pl portal-war -Dit.test=InboxScaleIT
 * -Dtests.inbox=100000}. Measured where nothing else runs, so not in the ordinary build.
 */
@AgainstTheDeployedPortal
@EnabledIfSystemProperty(named = "tests.inbox", matches = "\\d+")
class InboxScaleIT {
  private static final Logger LOG = Logger.getLogger(InboxScaleIT.class.getName());
  private static final int OFFICERS = 50;
  private static final int ROUNDS = 12;
  private static final int PORTION = 1_000;
  private static final long P95_MILLIS = 300;

  /** How long an officer looks at a page, at most; half of it on average. */
  private static final int LOOK_MILLIS = 4_000;

  private static final List<String> LISTS =
      List.of("OPEN", "LATE", "UNASSIGNED", "WAITING", "APPROVAL", "MINE", "ANSWERED");
  private static final List<String> WORDS = List.of("ho so", "cong thuong", "phi 42", "khanh 77");

  private final Portal portal = new Portal();

  @Test
  void fifty_officers_on_one_inbox_with_many_items_wait_less_than_a_third_of_a_second()
      throws Exception {
    fill(Integer.getInteger("tests.inbox", 0));
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      round(officers, 2); // the first pages of a server that has just started are no measure
      List<Long> times = round(officers, ROUNDS);
      LOG.info(
          "%d lists by %d officers: p50 %d ms, p95 %d ms, longest %d ms"
              .formatted(
                  times.size(),
                  OFFICERS,
                  times.get(times.size() / 2),
                  times.get(times.size() * 95 / 100),
                  times.get(times.size() - 1)));
      assertThat(times.get(times.size() * 95 / 100)).isLessThan(P95_MILLIS);
    } finally {
      officers.shutdown();
    }
  }

  private List<Long> round(ExecutorService threads, int rounds) throws Exception {
    Queue<Long> taken = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < OFFICERS; i++) {
      String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
      all.add(work(threads, officer, new SplittableRandom(i), taken, rounds));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
    List<Long> times = new ArrayList<>(taken);
    Collections.sort(times);
    return times;
  }

  /** One list after the other; between them the officer reads, and nothing is waited for. */
  private CompletableFuture<Void> work(
      ExecutorService threads,
      String[] officer,
      SplittableRandom random,
      Queue<Long> times,
      int rounds) {
    CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    for (int i = 0; i < rounds; i++) {
      String path = i == 0 ? "/can-bo/gop-y" : list(random);
      int reading = random.nextInt(LOOK_MILLIS);
      done =
          done.thenCompose(
              before ->
                  CompletableFuture.runAsync(
                      () -> times.add(millis(path, officer)),
                      CompletableFuture.delayedExecutor(reading, TimeUnit.MILLISECONDS, threads)));
    }
    return done;
  }

  private static String list(SplittableRandom random) {
    String path = "/can-bo/gop-y?view=" + LISTS.get(random.nextInt(LISTS.size()));
    return random.nextInt(4) == 0
        ? path + "&q=" + Portal.encoded(WORDS.get(random.nextInt(WORDS.size())))
        : path;
  }

  private long millis(String path, String[] officer) {
    long begun = System.nanoTime();
    Answer page = portal.get(path, officer);
    assertThat(page.status()).as(path).isEqualTo(200);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static void fill(int items) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        Statement statement = database.createStatement()) {
      statement.execute("SET SESSION max_recursive_iterations = 1000");
      for (int from = 0; from < items; from += PORTION) {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < PORTION; i++) {
          references.append(i == 0 ? "" : " UNION ALL ").append("SELECT ").append(from + i);
          references.append(i == 0 ? " i, '" : ", '").append(PublicReference.random().value());
          references.append(i == 0 ? "' ref" : "'");
        }
        statement.execute(ITEMS.formatted(references));
      }
      statement.execute(STEPS);
      statement.execute(INDEXED);
      statement.execute("ANALYZE TABLE feedback, feedback_event, feedback_words");
    }
  }

  private static final String ITEMS =
      """
      INSERT INTO feedback (reference, kind, category, entry, naming, language, text,
        procedure_code, case_code, booking_ref, place_code, place_words, about_agency, sender_name,
        sender_address, sender_phone, sender_email, receipt_days, forward_days, answer_days,
        complex_days, complex, state, owner, officer, draft, drafted_by, answer, rating_why,
        received_at, due_on, escalation_level, reminded)
      SELECT ref, 'REPORT', 'DELAY', 'COUNTER', 'ANONYMOUS', 'VI', concat(
          elt(1 + i %% 5, 'ho so cham ', 'quay dong som ', 'phi sai ', 'bang sai phong ', 'hoi giay '),
          i %% 997, ' ', elt(1 + i %% 3, 'cong thuong', 'mot cua', 'phuong'),
          if(i %% 101 = 0, ' khanh', '')),
        '', '', '', '', '', '', '', '', '', '', 1, 3, 5, 10, 0,
        elt(1 + i %% 10, 'RECEIVED', 'IN_HAND', 'IN_HAND', 'DRAFTED', 'ANSWERED', 'CLOSED',
          'CLOSED', 'CLOSED', 'WAITING', 'MERGED'),
        '000.00.02.H20', '', '', '', '', '', utc_timestamp(6) - INTERVAL (i %% 400) DAY,
        if(i %% 10 = 8, NULL, utc_date() - INTERVAL (i %% 400) DAY + INTERVAL 200 DAY), 0, 1
      FROM (%s) numbers
      """;

  private static final String STEPS =
      """
      INSERT INTO feedback_event (feedback_id, number, happened_at, who, verb, from_state, to_state,
        from_owner, to_owner, why)
      SELECT f.id, 1, f.received_at, '@sender', 'RECEIVE', 'RECEIVED', f.state, f.owner, f.owner, ''
      FROM feedback f LEFT JOIN feedback_event e ON e.feedback_id = f.id WHERE e.id IS NULL
      """;

  private static final String INDEXED =
      """
      INSERT INTO feedback_words (feedback_id, received_at, words)
      SELECT f.id, f.received_at, concat(' zz', replace(f.text, ' ', ' zz'), ' ')
      FROM feedback f LEFT JOIN feedback_words w ON w.feedback_id = f.id WHERE w.feedback_id IS NULL
      """;
}
