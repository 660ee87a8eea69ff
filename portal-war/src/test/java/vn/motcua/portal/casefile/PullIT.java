package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Against software over real HTTP that hangs, fails, and comes back. */
@AgainstTheDeployedPortal
class PullIT {
  private static final String AGENCY = "000.00.08.H20";
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int LOOK_UPS = 200;

  private final Portal portal = new Portal();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String known = newCode(AGENCY);
  private final String missed = newCode(AGENCY);
  private volatile boolean well;
  private HttpServer software;

  @BeforeEach
  void software_that_hangs() throws IOException, SQLException {
    new Software(AGENCY).put(known, message(known, received()));
    software =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), DeployedPortal.upstreamPort()),
            0);
    software.setExecutor(threads);
    software.createContext("/tin", this::answer);
    software.start();
    time("due_at = '2026-01-01'");
  }

  @AfterEach
  void stop() {
    hanging.countDown();
    software.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
        .isEqualTo("Bearer of the stub");
    try (exchange) {
      hanging.await();
      String news =
          message(missed, received(), event("2", "2026-11-03T08:00", "IN_PROCESS", ""))
              + "\nnot json\n"
              + message(known, received())
              + "\n{\"cursor\": \"1\"}\n";
      byte[] body = (well ? news : "Lỗi").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(well ? 200 : 500, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Time passes for the portal. */
  private static void time(String change) throws SQLException {
    try (Connection database = DeployedPortal.connect()) {
      database.createStatement().executeUpdate("UPDATE case_pull SET " + change);
    }
  }

  private static long count(String query) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row = database.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean silent() {
    return portal.lookUp(known).body().contains("\"feedSilent\":true");
  }

  @Test
  void an_hour_of_hanging_and_errors_is_told_on_the_page_and_made_good_without_help()
      throws SQLException {
    Wait.until("it was asked", PATIENCE, () -> asked.get() > 0);
    long[] times =
        LongStream.range(0, LOOK_UPS)
            .map(
                i -> {
                  long begun = System.nanoTime();
                  assertThat(portal.lookUp(known).status()).isEqualTo(200);
                  return (System.nanoTime() - begun) / 1_000_000;
                })
            .sorted()
            .toArray();
    assertThat(times[LOOK_UPS / 2]).as("half of them, in ms, while it hangs").isLessThan(1_000);

    hanging.countDown();
    Wait.until(
        "it fails",
        PATIENCE,
        () -> count("SELECT COUNT(*) FROM case_pull WHERE problem = 'STATUS 500'") == 1);
    time("failing_at = failing_at - INTERVAL 1 HOUR");
    Wait.until("pages say so", PATIENCE, this::silent);
    assertThat(portal.post("/ho-so", "code=" + known).body()).contains("notice warn");
    assertThat(portal.get("/can-bo/ho-so/nguon", Staff.member(AGENCY, Role.OFFICER)).body())
        .contains("stub", "báo lỗi 500");
    assertThat(portal.lookUp(missed).status()).isEqualTo(404);

    well = true;
    time("due_at = '2026-01-01'");
    Wait.until("it caught up", PATIENCE, () -> portal.lookUp(missed).status() == 200);
    Wait.until("pages say so", PATIENCE, () -> !silent());
    time("due_at = '2026-01-01', position = NULL");
    int before = asked.get();
    Wait.until("it was asked again", PATIENCE, () -> asked.get() > before + 1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM case_event JOIN case_file ON id = case_id WHERE code = '"
                    + missed
                    + "'"))
        .isEqualTo(3);
    assertThat(
            count(
                "SELECT COUNT(*) FROM case_message WHERE client = 'pull:stub' AND body = 'not json'"))
        .isPositive();
  }
}
