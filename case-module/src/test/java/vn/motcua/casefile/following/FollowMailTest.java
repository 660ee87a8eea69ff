package vn.motcua.casefile.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.outbox.mail.MailBody;
import vn.motcua.outbox.mail.MailSender;
import vn.motcua.outbox.mail.MailSettings;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.template.MailHtml;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.text.Language;

/** Through a real mail server. */
class FollowMailTest {
  private static final String STOP = "https://motcua.example.vn/theo-doi?ma=7-ab&thoi=1";

  private static String text(MessageTemplate template, Language language) throws Exception {
    String name = "/" + template.folder() + "/" + template.name() + "_" + language.code() + ".html";
    try (InputStream file =
        Objects.requireNonNull(FollowMailTest.class.getResourceAsStream(name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (MessageTemplate.Variable variable : template.variables()) {
        text = text.replace("{{" + variable.name() + "}}", variable.sample(language));
      }
      return text;
    }
  }

  private static Envelope mail(MessageTemplate template, Language language) throws Exception {
    String text = text(template, language);
    int end = text.indexOf("\n\n");
    String html = MailHtml.sanitized(text.substring(end).strip());
    return new Envelope(
        template.name() + "-" + language,
        Channel.MAIL,
        "anh@example.vn",
        language,
        template.name(),
        text.substring(0, end),
        new MailBody(html, html.replaceAll("<[^>]+>", ""), STOP).toPayload(),
        null,
        "",
        Instant.parse("2026-11-22T04:00:00Z"));
  }

  @Test
  void each_mail_arrives_whole_in_both_languages_and_says_how_to_end_it() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      MailSender sender =
          new MailSender(
              new MailSettings(
                  "127.0.0.1",
                  server.getSmtp().getPort(),
                  MailSettings.Security.NONE,
                  "",
                  "",
                  "motcua@tinh.example.vn",
                  "Một Cửa",
                  ""),
              MailSender.PATIENT);
      List<Envelope> all = new ArrayList<>();
      for (MessageTemplate template : new FollowMails().templates()) {
        for (Language language : Language.values()) {
          all.add(mail(template, language));
        }
      }
      for (Envelope one : all) {
        assertThat(sender.send(one)).isEqualTo(new Outcome.Delivered(""));
      }

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(2 * (1 + News.Kind.values().length));
      for (MimeMessage mail : received) {
        assertThat(mail.getSubject()).contains("000.00.02.H20-261116-0012").doesNotContain("{{");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + STOP + ">");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContent().toString())
            .contains("<h1>", "href=\"https://motcua.example.vn/")
            .doesNotContain("{{", "<script");
      }
    } finally {
      server.stop();
    }
  }
}
