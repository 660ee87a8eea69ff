package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;

/** The index is written again while people search. */
@AgainstTheDeployedPortal
class ReindexIT {
  private static final String REINDEX = "/api/v1/operations/reindex";
  private static final String[] OPERATOR = {
    "Authorization", "Bearer " + DeployedPortal.OPERATOR_TOKEN
  };
  private static final List<String> QUERIES =
      List.of("", "khuyến mại", "giay phep", "đăng ký khai sinh", "2.000033", "gplx");
  private static final int SEARCHERS = 2;
  private static final int ENOUGH = 100;

  private final Portal portal = new Portal();

  @Test
  void nobody_meets_an_error_or_misses_a_result_meanwhile() throws Exception {
    Map<String, Long> totals =
        QUERIES.stream().collect(Collectors.toMap(Function.identity(), this::total));
    assertThat(totals.values()).allMatch(total -> total > 0);

    CompletableFuture<Void> over = new CompletableFuture<>();
    AtomicInteger searches = new AtomicInteger();
    ExecutorService people = Executors.newFixedThreadPool(SEARCHERS);
    try {
      List<Future<?>> searching = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        searching.add(people.submit(() -> search(totals, searches, over)));
      }
      do {
        rebuild();
      } while (searches.get() < ENOUGH && searching.stream().noneMatch(Future::isDone));
      over.complete(null);
      for (Future<?> each : searching) {
        each.get(1, TimeUnit.MINUTES);
      }
    } finally {
      over.complete(null);
      people.shutdownNow();
    }
    assertThat(searches.get()).isGreaterThanOrEqualTo(ENOUGH);
  }

  private void rebuild() throws Exception {
    assertThat(
            portal.send(portal.request(REINDEX, OPERATOR).POST(BodyPublishers.noBody())).status())
        .isEqualTo(202);
    Wait.until(
        "the index is rebuilt",
        Duration.ofMinutes(3),
        () -> !portal.get(REINDEX, OPERATOR).body().contains("RUNNING"));
    assertThat(portal.get(REINDEX, OPERATOR).body()).contains("DONE");
  }

  /** Searches until it is over and fails with the first answer that is not as before. */
  private void search(
      Map<String, Long> totals, AtomicInteger searches, CompletableFuture<Void> over) {
    while (!over.isDone()) {
      for (Map.Entry<String, Long> before : totals.entrySet()) {
        assertThat(total(before.getKey())).as(before.getKey()).isEqualTo(before.getValue());
        searches.incrementAndGet();
      }
      assertThat(portal.get("/thu-tuc?q=khuyen+mai").body()).contains("2.000033");
    }
  }

  private long total(String query) {
    return portal.search(query).total();
  }
}
