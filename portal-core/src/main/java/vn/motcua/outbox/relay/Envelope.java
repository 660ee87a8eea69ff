package vn.motcua.outbox.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * A message as it is written.
 *
 * @param messageId the same for every try, so that a receiver knows one that comes twice
 * @param kind name of its template, or type of the event
 * @param title a line for staff; of a mail its subject
 * @param payload what a sender of this channel understands
 * @param subscription of an event, whose it is
 * @param matter what it is about; messages about one matter reach one receiver in the order in
 *     which they were written. Empty when the order does not matter
 */
public record Envelope(
    String messageId,
    Channel channel,
    String recipient,
    Language language,
    String kind,
    String title,
    String payload,
    @Nullable Long subscription,
    String matter,
    Instant createdAt) {}
