package vn.motcua.protection.limit;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where Bucket4j keeps its buckets. A row is replaced only if it is still as it was read, two
 * statements without a transaction: nobody waits for a lock, and one who was overtaken tries again.
 */
final class BucketTable extends AbstractCompareAndSwapBasedProxyManager<byte[]> {
  private static final int SECONDS = 2;
  private static final String READ = "SELECT state FROM rate_bucket WHERE id = ?";
  private static final String FIRST =
      "INSERT IGNORE INTO rate_bucket (state, expires_at, id) VALUES (?, ?, ?)";
  private static final String NEXT =
      "UPDATE rate_bucket SET state = ?, expires_at = ? WHERE id = ? AND state = ?";

  private final DataSource database;

  BucketTable(DataSource database, ClientSideConfig config) {
    super(config);
    this.database = database;
  }

  @Override
  protected CompareAndSwapOperation beginCompareAndSwapOperation(byte[] id) {
    return new CompareAndSwapOperation() {
      @Override
      public Optional<byte[]> getStateData(Optional<Long> timeout) {
        return read(id);
      }

      @Override
      public boolean compareAndSwap(
          byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
        return write(id, before, after, expires(state));
      }
    };
  }

  private long expires(RemoteBucketState state) {
    long now = currentTimeNanos();
    long kept =
        getClientSideConfig()
            .getExpirationAfterWriteStrategy()
            .orElseThrow()
            .calculateTimeToLiveMillis(state, now);
    return TimeUnit.NANOSECONDS.toMillis(now) + kept;
  }

  private Optional<byte[]> read(byte[] id) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setQueryTimeout(SECONDS);
      read.setBytes(1, id);
      try (ResultSet row = read.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new BucketExecutionException(refused);
    }
  }

  private boolean write(byte[] id, byte @Nullable [] before, byte[] after, long expires) {
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(before == null ? FIRST : NEXT)) {
      write.setQueryTimeout(SECONDS);
      write.setBytes(1, after);
      write.setLong(2, expires);
      write.setBytes(3, id);
      if (before != null) {
        write.setBytes(4, before);
      }
      return write.executeUpdate() == 1;
    } catch (SQLException refused) {
      throw new BucketExecutionException(refused);
    }
  }

  @Override
  public void removeProxy(byte[] id) {
    throw new UnsupportedOperationException("Buckets go by themselves");
  }

  @Override
  protected CompletableFuture<Void> removeAsync(byte[] id) {
    throw new UnsupportedOperationException("Buckets go by themselves");
  }

  @Override
  public boolean isAsyncModeSupported() {
    return false;
  }

  @Override
  public boolean isExpireAfterWriteSupported() {
    return true;
  }

  @Override
  protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(byte[] id) {
    throw new UnsupportedOperationException("Only asked while somebody waits");
  }
}
