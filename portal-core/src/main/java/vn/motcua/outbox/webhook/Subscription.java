package vn.motcua.outbox.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Reason;

/**
 * A system that wants to be told of events.
 *
 * @param types of events; {@code *} for all
 * @param reason why it gets none any more; null while it does, or when staff switched it off
 */
public record Subscription(
    long id,
    String url,
    List<String> types,
    String note,
    boolean active,
    @Nullable Reason reason,
    String changedBy,
    Instant changedAt) {

  boolean wants(String type) {
    return active && (types.contains("*") || types.contains(type));
  }
}
