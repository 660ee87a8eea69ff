package vn.motcua.outbox.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.http.TestServer;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;

class SmsTest {
  private static final String SHAPE =
      "{\"to\": \"{to}\", \"sms\": {\"id\": \"{template}\", \"args\": \"{values}\"},"
          + " \"text\": \"{text}\", \"ref\": \"{id}\", \"brand\": \"MOTCUA {to}\", \"n\": [1, \"{id}\"]}";

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private Outcome send(String url, String text) throws IOException {
    try (OutgoingHttp http =
        new OutgoingHttp(SystemDefaultDnsResolver.INSTANCE, timer, Duration.ofSeconds(10))) {
      return new SmsSender(
              new SmsSender.Gateway(url, "Bearer x", SHAPE, name -> "TPL-" + name), http)
          .send(
              new Envelope(
                  "id-1",
                  Channel.SMS,
                  "+84912345678",
                  Language.VI,
                  "test",
                  text,
                  new SmsBody("test", List.of("09:30", "22/11/2026"), text).toPayload(),
                  null,
                  "",
                  Instant.EPOCH));
    }
  }

  @Test
  void the_gateway_gets_the_json_it_wants_and_no_value_breaks_out() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(200))) {
      assertThat(send(server.url("/sms"), "Chào \"bạn\", {to}"))
          .isInstanceOf(Outcome.Delivered.class);

      assertThat(server.requests().get(0).body())
          .isEqualTo(
              "{\"to\":\"+84912345678\",\"sms\":{\"id\":\"TPL-test\",\"args\":[\"09:30\",\"22/11/2026\"]},"
                  + "\"text\":\"Chào \\\"bạn\\\", {to}\",\"ref\":\"id-1\",\"brand\":\"MOTCUA {to}\","
                  + "\"n\":[1,\"id-1\"]}");
      assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Bearer x");
      assertThat(server.requests().get(0).header("Idempotency-Key")).isEqualTo("id-1");
    }
  }

  @ParameterizedTest
  @CsvSource({"401, SIGN_IN", "429, BUSY", "500, BUSY"})
  void what_may_pass_is_tried_again(int status, Reason reason) throws Exception {
    try (TestServer server = new TestServer(TestServer.status(status))) {
      assertThat(send(server.url("/"), "x"))
          .isEqualTo(new Outcome.Failed(reason, "HTTP " + status));
    }
  }

  @Test
  void what_the_gateway_does_not_take_is_given_up() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(422))) {
      assertThat(send(server.url("/"), "x"))
          .isEqualTo(new Outcome.Refused(Reason.REFUSED, "HTTP 422"));
    }
  }

  @Test
  void without_a_gateway_it_is_kept() throws Exception {
    assertThat(send("", "x")).isEqualTo(new Outcome.Kept());
  }

  @Test
  void a_body_that_is_no_json_is_refused_by_name() {
    assertThatThrownBy(() -> new SmsRequest("to={to}")).hasMessageContaining("portal.sms.body");
  }

  @Test
  void accents_can_be_left_out() {
    assertThat(SmsBody.withoutAccents("Đã có kết quả, mời đến nhận tại Ủy ban ₫"))
        .isEqualTo("Da co ket qua, moi den nhan tai Uy ban ₫");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0912345678", "+84 912 345 678", "84912345678", "0912.345.678", "０９１２-345-678"})
  void a_number_is_read_however_it_is_written(String typed) {
    assertThat(PhoneNumber.of("phone", typed).value()).isEqualTo("+84912345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "091234567", "09123456789", "+1 912 345 6789", "không"})
  void what_is_no_number_is_refused(String typed) {
    assertThatThrownBy(() -> PhoneNumber.of("phone", typed)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Văn A", "hồ sơ bị trả lại", "a b", "ab", "X\nY"})
  void a_reference_is_no_place_for_words(String words) {
    assertThatThrownBy(() -> new SmsValue.Reference(words))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_template_takes_the_values_it_was_approved_with() {
    SmsTemplate.TEST.check(
        List.of(new SmsValue.Time(LocalTime.NOON), new SmsValue.Day(LocalDate.EPOCH)));
    assertThatThrownBy(
            () -> SmsTemplate.TEST.check(List.of(new SmsValue.Reference("000.00.02.H23"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
