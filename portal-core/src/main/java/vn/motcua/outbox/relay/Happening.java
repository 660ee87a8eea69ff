package vn.motcua.outbox.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a message.
 *
 * @param who empty for the portal itself
 * @param state what it was from then on
 */
public record Happening(
    Instant at, String who, MessageState state, @Nullable Reason reason, String detail) {}
