package vn.motcua.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionWatchTest {
  private final List<String> log = new ArrayList<>();
  private final ByHand executor = new ByHand();
  private final Handler heard = new Heard();
  private boolean away;
  private int looks;

  @BeforeEach
  void listen() {
    logger().addHandler(heard);
    logger().setUseParentHandlers(false);
  }

  @AfterEach
  void stop_listening() {
    logger().removeHandler(heard);
    logger().setUseParentHandlers(true);
    executor.shutdownNow();
  }

  @Test
  void an_outage_is_told_once_when_it_begins_and_once_when_it_ends() {
    RevisionWatch watch = new RevisionWatch("things", this::look, executor);
    watch.begin();
    watch.begin();
    executor.pass();
    away = true;
    for (int i = 0; i < 5; i++) {
      executor.pass();
    }
    away = false;
    executor.pass();
    executor.pass();

    assertThat(looks).isEqualTo(8);
    assertThat(executor.pauses)
        .containsExactly(2000L, 2000L, 4000L, 8000L, 8000L, 8000L, 8000L, 2000L, 2000L);
    assertThat(log).hasSize(2);
    assertThat(log.get(0)).startsWith("The things cannot be read; what was read last holds");
    assertThat(log.get(1)).isEqualTo("The things can be read again");
  }

  @Test
  void once_stopped_it_looks_no_more() {
    RevisionWatch watch = new RevisionWatch("things", this::look, executor);
    watch.begin();
    watch.stop();
    executor.pass();
    executor.pass();

    assertThat(executor.pauses).hasSize(1);
  }

  private void look() {
    looks++;
    if (away) {
      throw new IllegalStateException("away");
    }
  }

  private static Logger logger() {
    return Logger.getLogger(RevisionWatch.class.getName());
  }

  /** Keeps what it is told to do until time is said to have passed. */
  private static final class ByHand extends ScheduledThreadPoolExecutor {
    private final List<Long> pauses = new ArrayList<>();
    private @Nullable Runnable waiting;

    ByHand() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      pauses.add(unit.toMillis(delay));
      waiting = work;
      return super.schedule(() -> {}, 0, TimeUnit.SECONDS);
    }

    void pass() {
      Runnable work = waiting;
      waiting = null;
      if (work != null) {
        work.run();
      }
    }
  }

  private final class Heard extends Handler {
    @Override
    public void publish(LogRecord line) {
      log.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
