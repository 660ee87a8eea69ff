package vn.motcua.outbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Schedule;
import vn.motcua.outbox.relay.Sender;

/** Hands SMS in at a gateway over HTTP. */
public final class SmsSender implements Sender {
  /** For about six hours; news by SMS is of no use much later. */
  public static final Schedule BRIEF =
      Schedule.doubling(Duration.ofSeconds(30), Duration.ofHours(1), 13);

  /**
   * How the gateway is spoken to.
   *
   * @param url empty when SMS are not to be sent but kept for staff to read
   * @param authorization sent as header; empty for none
   * @param body the operator's JSON, see {@link SmsRequest}
   * @param templateIds the gateway's id of a template
   */
  public record Gateway(
      String url, String authorization, String body, UnaryOperator<String> templateIds) {}

  private final Gateway gateway;
  private final SmsRequest request;
  private final OutgoingHttp http;

  public SmsSender(Gateway gateway, OutgoingHttp http) {
    this.gateway = gateway;
    this.http = http;
    request = new SmsRequest(gateway.body());
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Schedule schedule() {
    return BRIEF;
  }

  @Override
  public Outcome send(Envelope message) {
    if (gateway.url().isEmpty()) {
      return new Outcome.Kept();
    }
    SmsBody body = SmsBody.ofPayload(message.payload());
    Map<String, JsonValue> values =
        Map.of(
            "{to}", Json.createValue(message.recipient()),
            "{template}", Json.createValue(gateway.templateIds().apply(body.template())),
            "{values}", Json.createArrayBuilder(body.values()).build(),
            "{text}", Json.createValue(body.text()),
            "{id}", Json.createValue(message.messageId()));
    Map<String, String> headers =
        gateway.authorization().isEmpty()
            ? Map.of("Idempotency-Key", message.messageId())
            : Map.of(
                "Idempotency-Key", message.messageId(), "Authorization", gateway.authorization());
    try {
      return outcome(
          http.post(URI.create(gateway.url()), headers, "application/json", request.with(values)));
    } catch (IOException away) {
      return new Outcome.Failed(Reason.NO_ANSWER, away.getClass().getSimpleName());
    }
  }

  private static Outcome outcome(OutgoingHttp.Answer answer) {
    if (answer.good()) {
      return new Outcome.Delivered(answer.detail());
    }
    return switch (answer.status()) {
      case 401, 403 -> new Outcome.Failed(Reason.SIGN_IN, answer.detail());
      case 400, 404, 422 -> new Outcome.Refused(Reason.REFUSED, answer.detail());
      default -> new Outcome.Failed(Reason.BUSY, answer.detail(), answer.retryAfter());
    };
  }
}
