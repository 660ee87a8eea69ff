package vn.motcua.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.motcua.outbox.mail.MailSender;
import vn.motcua.outbox.mail.MailSettings;

/** A node of its own that only relays mail, until it is killed or its input ends. */
final class RelayProcess {
  static final Duration LEASE = Duration.ofSeconds(2);
  private static final int THREADS = 2;

  private RelayProcess() {}

  public static void main(String[] arguments) throws Exception {
    MariaDbDataSource database = new MariaDbDataSource(arguments[0]);
    database.setUser(arguments[1]);
    database.setPassword(arguments[2]);
    MailSender sender =
        new MailSender(
            new MailSettings(
                "127.0.0.1",
                Integer.parseInt(arguments[3]),
                MailSettings.Security.NONE,
                "",
                "",
                "motcua@tinh.example.vn",
                "Một Cửa",
                ""),
            Schedule.doubling(Duration.ofMillis(100), Duration.ofMillis(400), 200));
    IntStream.range(0, THREADS)
        .mapToObj(
            i ->
                new Thread(
                    new RelayWorker(
                        new Relay(
                            new OutboxTable(database),
                            sender,
                            Clock.systemUTC(),
                            new Random(),
                            LEASE),
                        Duration.ofMillis(50))))
        .forEach(
            thread -> {
              thread.setDaemon(true);
              thread.start();
            });
    System.out.println("ready");
    System.out.flush();
    if (System.in.read() >= 0) {
      throw new IllegalStateException("Nobody writes here; the end of the parent ends the wait.");
    }
  }
}
