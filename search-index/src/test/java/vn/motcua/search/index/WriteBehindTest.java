package vn.motcua.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.backend.work.execution.OperationSubmitter;
import org.hibernate.search.engine.common.EntityReference;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
  private static final int MORE_THAN_AT_ONCE = 7;

  private final WriteBehind behind = new WriteBehind();
  private final Batches batches = new Batches();

  WriteBehindTest() {
    behind.apply(batches);
  }

  @Test
  void what_was_written_is_waited_for() {
    for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
      batches.write(null);
    }

    behind.await();

    assertThat(batches.commit).isEqualTo(DocumentCommitStrategy.NONE);
    assertThat(batches.refresh).isEqualTo(DocumentRefreshStrategy.NONE);
  }

  @Test
  void a_batch_that_was_not_written_is_told_at_the_end() {
    IOException full = new IOException("disk full");
    batches.write(null);
    batches.write(full);
    batches.write(null);

    assertThatThrownBy(behind::await).isInstanceOf(IllegalStateException.class).hasCause(full);
  }

  @Test
  void a_failure_is_not_forgotten_while_later_batches_succeed() {
    batches.write(new IOException("disk full"));
    for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
      batches.write(null);
    }

    assertThatThrownBy(behind::await).hasRootCauseMessage("disk full");
    assertThatThrownBy(behind::await).as("asked again").hasRootCauseMessage("disk full");
  }

  /** Stands in for the index. */
  private static final class Batches
      implements IndexingPlanSynchronizationStrategyConfigurationContext {
    private @Nullable DocumentCommitStrategy commit;
    private @Nullable DocumentRefreshStrategy refresh;
    private Consumer<? super CompletableFuture<? extends SearchIndexingPlanExecutionReport>>
        handler = written -> {};

    void write(@Nullable Throwable failure) {
      handler.accept(CompletableFuture.completedFuture(new Report(Optional.ofNullable(failure))));
    }

    @Override
    public void documentCommitStrategy(DocumentCommitStrategy strategy) {
      commit = strategy;
    }

    @Override
    public void documentRefreshStrategy(DocumentRefreshStrategy strategy) {
      refresh = strategy;
    }

    @Override
    public void indexingFutureHandler(
        Consumer<? super CompletableFuture<? extends SearchIndexingPlanExecutionReport>> given) {
      handler = given;
    }

    @Override
    public FailureHandler failureHandler() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void operationSubmitter(OperationSubmitter submitter) {}
  }

  private record Report(Optional<Throwable> throwable)
      implements SearchIndexingPlanExecutionReport {
    @Override
    public List<? extends EntityReference> failingEntities() {
      return List.of();
    }
  }
}
