package vn.motcua.outbox.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.outbox.mail.MailBody;
import vn.motcua.text.Language;

/** Two nodes, real processes, on one outbox in a real MariaDB, with a real mail server. */
class TwoRelaysTest {
  private static final int MATTERS = 8;
  private static final int MAILS = 96;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Random random = new Random(42);
  private final Map<String, String> idByTitle = new HashMap<>();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  /** A mail as it arrived. */
  private record Received(String title, String messageId) {
    int matter() {
      return Integer.parseInt(title.substring(title.indexOf('-') + 1, title.lastIndexOf('-')));
    }

    int number() {
      return Integer.parseInt(title.substring(title.lastIndexOf('-') + 1));
    }
  }

  @Test
  void
      each_message_arrives_in_order_and_under_one_id_although_a_relay_is_killed_and_the_server_away()
          throws Exception {
    MariaDbDataSource database = OutboxDatabase.empty();
    EmbeddedDatabase embedded = OutboxDatabase.server();
    ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail server = started(setup);
    try (HoldingProxy proxy = new HoldingProxy(setup.getPort())) {
      write(database, 0, MAILS / 3);
      Process doomed = relay(embedded, proxy.port());
      assertThat(proxy.held().await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      doomed.destroyForcibly().waitFor();
      assertThat(count(database, "SENDING")).as("what the killed relay was at").isPositive();
      Process other = relay(embedded, setup.getPort());
      try {
        until("half of the first part is sent", () -> count(database, "SENT") > MAILS / 6);
        server.stop();
        write(database, MAILS / 3, 2 * MAILS / 3);
        until("the outage is noticed", () -> failures(database) > MATTERS);
        server = started(setup);
        Process third = relay(embedded, setup.getPort());
        try {
          write(database, 2 * MAILS / 3, MAILS);
          until("all are sent", () -> count(database, "SENT") == MAILS);
        } finally {
          third.destroyForcibly().waitFor();
        }
      } finally {
        other.destroyForcibly().waitFor();
      }
    } finally {
      server.stop();
    }
    assertEachArrivedUnderOneIdAndInOrder();
  }

  private void assertEachArrivedUnderOneIdAndInOrder() {
    Map<String, Set<String>> ids =
        received.stream()
            .collect(groupingBy(Received::title, mapping(Received::messageId, toSet())));
    assertThat(ids.keySet()).isEqualTo(idByTitle.keySet());
    ids.forEach(
        (title, sent) ->
            assertThat(sent).containsExactly("<" + idByTitle.get(title) + "@tinh.example.vn>"));
    assertThat(received.size())
        .as("some mail came twice: the killed relay did not hear that it was taken")
        .isGreaterThan(MAILS);
    received.stream()
        .collect(groupingBy(Received::matter, mapping(Received::number, toList())))
        .forEach((matter, numbers) -> assertThat(numbers).as("matter " + matter).isSorted());
  }

  private void write(MariaDbDataSource database, int from, int to) {
    for (int i = from; i < to; i++) {
      int matter = i % MATTERS;
      String title = "Hồ sơ-" + matter + "-" + i / MATTERS;
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      idByTitle.put(title, id);
      Envelope mail =
          new Envelope(
              id,
              Channel.MAIL,
              "nguoi" + matter + "@example.vn",
              Language.VI,
              "test",
              title,
              new MailBody("<p>Nội dung</p>", "Nội dung").toPayload(),
              null,
              "case:" + matter,
              OutboxTable.stored(Instant.now()));
      Sql.transaction(database, sql -> OutboxTable.insert(sql, mail));
    }
  }

  /** Keeps what arrives, before the server says that it has taken it. */
  private GreenMail started(ServerSetup setup) {
    GreenMail server = new GreenMail(setup);
    server.start();
    UserManager users = server.getUserManager();
    MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
    users.setMessageDeliveryHandler(
        (mail, to) -> {
          MimeMessage message = mail.getMessage();
          received.add(new Received(message.getSubject(), message.getMessageID()));
          return usual.handle(mail, to);
        });
    return server;
  }

  private static Process relay(EmbeddedDatabase database, int smtpPort) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                database.jdbcUrl(),
                database.user(),
                database.password(),
                Integer.toString(smtpPort))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader reader = process.inputReader(UTF_8);
    assertThat(reader.readLine()).isEqualTo("ready");
    return process;
  }

  private static long count(MariaDbDataSource database, String state) {
    return ask(database, "SELECT COUNT(*) FROM outbox_message WHERE state = '" + state + "'");
  }

  private static long failures(MariaDbDataSource database) {
    return ask(database, "SELECT COUNT(*) FROM outbox_history WHERE reason = 'NO_ANSWER'");
  }

  private static long ask(MariaDbDataSource database, String query) {
    return Sql.transaction(database, sql -> sql.first(query, row -> row.getLong(1)).orElseThrow());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void until(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
