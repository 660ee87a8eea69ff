package vn.motcua.search.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/**
 * Lets a few batches be written to the index while the next are read from the database, without a
 * commit after each. For one thread. What could not be written is found by comparing afterwards.
 */
final class WriteBehind implements IndexingPlanSynchronizationStrategy {
  /** So that memory stays bounded. */
  private static final int AT_ONCE = 4;

  private final Deque<CompletableFuture<?>> running = new ArrayDeque<>();

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(
        written -> {
          running.add(written);
          if (running.size() > AT_ONCE) {
            running.remove().join();
          }
        });
  }

  /** Waits until everything is written. */
  void await() {
    while (!running.isEmpty()) {
      running.remove().join();
    }
  }
}
