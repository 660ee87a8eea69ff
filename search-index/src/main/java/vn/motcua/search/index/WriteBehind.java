package vn.motcua.search.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few batches be written to the index while the next are read from the database, without a
 * commit after each. For one thread.
 */
final class WriteBehind implements IndexingPlanSynchronizationStrategy {
  /** So that memory stays bounded. */
  private static final int AT_ONCE = 4;

  private final Deque<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> running =
      new ArrayDeque<>();
  private @Nullable Throwable failure;

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(
        written -> {
          running.add(written);
          if (running.size() > AT_ONCE) {
            finish(running.remove());
          }
        });
  }

  private void finish(CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
    written.join().throwable().ifPresent(one -> failure = one);
  }

  /**
   * Waits until everything is written.
   *
   * @throws IllegalStateException when something could not be written; its old document still
   *     stands and looks like the new one, so comparing would not find it
   */
  void await() {
    while (!running.isEmpty()) {
      finish(running.remove());
    }
    if (failure != null) {
      throw new IllegalStateException("A batch was not written to the index", failure);
    }
  }
}
