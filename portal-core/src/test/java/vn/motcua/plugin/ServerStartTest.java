package vn.motcua.plugin;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerStartTest {
  private final CompletableFuture<Thread> worker = new CompletableFuture<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  @Timeout(value = 1, unit = MINUTES)
  void work_waits_until_the_server_has_started_the_application() throws Exception {
    start();
    done.get();
  }

  @Test
  @Timeout(value = 1, unit = MINUTES)
  void work_begins_at_once_where_nothing_known_starts_it() throws Exception {
    begin();
    done.get();
  }

  private void start() throws Exception {
    begin();
    while (!waits(worker.get())) {
      Thread.onSpinWait();
    }
    assertThat(done).isNotDone();
  }

  private void begin() {
    ServerStart.whenOver(
        ServerStartTest.class.getName(),
        work ->
            executor.execute(
                () -> {
                  worker.complete(Thread.currentThread());
                  work.run();
                }),
        () -> done.complete(null));
  }

  private static boolean waits(Thread worker) {
    return worker.getState() == Thread.State.TIMED_WAITING
        && Stream.of(worker.getStackTrace())
            .anyMatch(call -> call.getClassName().equals(ServerStart.class.getName()));
  }
}
