package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerVersionTest {
  private final PerVersion<String> kept = new PerVersion<>();
  private final AtomicInteger made = new AtomicInteger();

  private String make() {
    return "made " + made.incrementAndGet();
  }

  @Test
  void it_is_made_once_for_a_version_and_anew_for_another() {
    assertThat(kept.of("1", this::make)).isEqualTo("made 1");
    assertThat(kept.of("1", this::make)).isEqualTo("made 1");
    assertThat(kept.of("2", this::make)).isEqualTo("made 2");
    assertThat(kept.of("2", this::make)).isEqualTo("made 2");
  }

  @Test
  void of_many_who_ask_at_once_one_makes_it_for_all() throws Exception {
    int many = 8;
    CyclicBarrier start = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      Callable<String> ask =
          () -> {
            start.await(1, TimeUnit.MINUTES);
            return kept.of("1", this::make);
          };
      List<Callable<String>> all = IntStream.range(0, many).mapToObj(i -> ask).toList();
      for (var answer : threads.invokeAll(all)) {
        assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("made 1");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(made).hasValue(1);
  }
}
