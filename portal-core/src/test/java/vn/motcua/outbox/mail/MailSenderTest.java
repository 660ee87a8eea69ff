package vn.motcua.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;

class MailSenderTest {
  private static final Envelope MAIL =
      new Envelope(
          "868d32f4-6098-46a4-bae8-2ea9db3e11f1",
          Channel.MAIL,
          "anh@example.vn",
          Language.VI,
          "test",
          "Hồ sơ của bạn đã có kết quả & được trả",
          new MailBody("<p>Mời bạn đến nhận</p>", "Mời bạn đến nhận").toPayload(),
          null,
          "",
          Instant.parse("2026-11-22T04:00:00Z"));

  private static MailSender sender(String host, int port) {
    return new MailSender(
        new MailSettings(
            host,
            port,
            MailSettings.Security.NONE,
            "",
            "",
            "motcua@tinh.example.vn",
            "Một Cửa",
            "hoidap@tinh.example.vn"),
        MailSender.PATIENT);
  }

  @Test
  void a_mail_is_whole_and_the_same_each_time_it_is_sent() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      MailSender sender = sender("127.0.0.1", server.getSmtp().getPort());
      assertThat(sender.send(MAIL)).isEqualTo(new Outcome.Delivered(""));
      assertThat(sender.send(MAIL)).isEqualTo(new Outcome.Delivered(""));

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      for (MimeMessage mail : received) {
        assertThat(mail.getMessageID())
            .isEqualTo("<868d32f4-6098-46a4-bae8-2ea9db3e11f1@tinh.example.vn>");
        assertThat(mail.getSubject()).isEqualTo("Hồ sơ của bạn đã có kết quả & được trả");
        assertThat(mail.getHeader("Date")).containsExactly("Sun, 22 Nov 2026 11:00:00 +0700");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("vi");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Một Cửa");
        assertThat(mail.getReplyTo()[0]).hasToString("hoidap@tinh.example.vn");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        BodyPart text = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(text.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text.getContent().toString().strip()).isEqualTo("Mời bạn đến nhận");
        assertThat(html.getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(html.getContent().toString())
            .contains("<html lang=\"vi\">", "kết quả &amp; được", "<p>Mời bạn đến nhận</p>");
      }
      assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_mail_somebody_subscribed_to_says_how_mail_programs_end_that() throws Exception {
    String address = "https://motcua.example.vn/theo-doi?ma=7-abc&thoi=1";
    Envelope subscribed =
        new Envelope(
            MAIL.messageId(),
            Channel.MAIL,
            MAIL.recipient(),
            Language.VI,
            "test",
            MAIL.title(),
            new MailBody("<p>Tin</p>", "Tin", address).toPayload(),
            null,
            "",
            MAIL.createdAt());
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      MailSender sender = sender("127.0.0.1", server.getSmtp().getPort());
      sender.send(subscribed);
      sender.send(MAIL);

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received[0].getHeader("List-Unsubscribe", null)).isEqualTo("<" + address + ">");
      assertThat(received[0].getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(received[1].getHeader("List-Unsubscribe")).isNull();
    } finally {
      server.stop();
    }
  }

  @Test
  void without_a_server_it_is_kept() {
    assertThat(sender("", 25).send(MAIL)).isEqualTo(new Outcome.Kept());
  }

  @Test
  void a_server_that_is_away_may_come_back() {
    Outcome outcome = sender("127.0.0.1", 1).send(MAIL);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(Reason.NO_ANSWER);
  }

  @Test
  void a_receiver_that_is_unknown_stays_unknown() throws Exception {
    MessagingException failed = new MessagingException("all failed");
    failed.setNextException(answer(550));
    assertThat(MailSender.outcome(failed))
        .isEqualTo(new Outcome.Refused(Reason.UNKNOWN_RECEIVER, "all failed"));
  }

  @ParameterizedTest
  @CsvSource({"450, BUSY", "452, BUSY", "530, SIGN_IN", "535, SIGN_IN"})
  void a_server_that_is_busy_or_locked_is_tried_again(int code, Reason reason) throws Exception {
    Outcome outcome = MailSender.outcome(answer(code));
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(reason);
  }

  @Test
  void a_wrong_password_is_no_fault_of_the_mail() {
    assertThat(MailSender.outcome(new AuthenticationFailedException("535")))
        .isEqualTo(new Outcome.Failed(Reason.SIGN_IN, "535"));
  }

  private static SMTPAddressFailedException answer(int code) throws Exception {
    return new SMTPAddressFailedException(
        new InternetAddress("anh@example.vn"), "RCPT TO", code, "answer " + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anh",
        "anh@",
        "@example.vn",
        "anh@local",
        "a b@example.vn",
        "a@example.vn, b@example.vn",
        "Anh <anh@example.vn>",
        "ánh@example.vn"
      })
  void what_is_no_address_is_refused(String typed) {
    assertThatThrownBy(() -> MailAddress.of("to", typed)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anh@example.vn", " Anh.Nguyen+mc@so.tinh.gov.vn "})
  void an_address_is_taken(String typed) {
    assertThat(MailAddress.of("to", typed).value()).isEqualTo(typed.strip());
  }
}
