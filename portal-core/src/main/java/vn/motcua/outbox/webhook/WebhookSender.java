package vn.motcua.outbox.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import vn.motcua.outbox.http.ForbiddenAddress;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Schedule;
import vn.motcua.outbox.relay.Sender;

/**
 * Posts events, signed.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class WebhookSender implements Sender {
  /** As Standard Webhooks recommends: for about three days. */
  static final Schedule STANDARD =
      new Schedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  static final String MEDIA_TYPE = "application/cloudevents+json";

  private final LongFunction<Optional<SubscriptionTable.WithSecret>> subscriptions;
  private final LongConsumer gone;
  private final OutgoingHttp http;
  private final Clock clock;

  WebhookSender(
      LongFunction<Optional<SubscriptionTable.WithSecret>> subscriptions,
      LongConsumer gone,
      OutgoingHttp http,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.gone = gone;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Schedule schedule() {
    return STANDARD;
  }

  @Override
  public Outcome send(Envelope message) {
    long id = Objects.requireNonNull(message.subscription(), "an event without a subscription");
    Optional<SubscriptionTable.WithSecret> found = subscriptions.apply(id);
    if (found.isEmpty() || !found.get().subscription().active()) {
      return new Outcome.Refused(Reason.SWITCHED_OFF, "");
    }
    try {
      return outcome(
          http.post(
              URI.create(found.get().subscription().url()),
              signed(message, found.get().secret()),
              MEDIA_TYPE,
              message.payload()),
          id);
    } catch (ForbiddenAddress inside) {
      return new Outcome.Failed(Reason.FORBIDDEN_ADDRESS, "");
    } catch (IOException away) {
      return new Outcome.Failed(Reason.NO_ANSWER, away.getClass().getSimpleName());
    }
  }

  private Map<String, String> signed(Envelope message, String secret) {
    long seconds = clock.instant().getEpochSecond();
    try {
      return Map.of(
          Webhook.UNBRANDED_MSG_ID_KEY,
          message.messageId(),
          Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
          Long.toString(seconds),
          Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
          new Webhook(secret).sign(message.messageId(), seconds, message.payload()));
    } catch (WebhookSigningException | EmptyWebhookSecretException never) {
      throw new IllegalStateException(never);
    }
  }

  private Outcome outcome(OutgoingHttp.Answer answer, long subscription) {
    if (answer.good()) {
      return new Outcome.Delivered(answer.detail());
    }
    if (answer.status() == 410) {
      gone.accept(subscription);
      return new Outcome.Refused(Reason.GONE, answer.detail());
    }
    boolean later = answer.status() == 429 || answer.status() >= 500;
    return new Outcome.Failed(
        later ? Reason.BUSY : Reason.REFUSED, answer.detail(), answer.retryAfter());
  }
}
