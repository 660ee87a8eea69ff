package vn.motcua.portal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the portal under test is, and what only its operator knows. */
public final class DeployedPortal {
  public static final String METRICS_TOKEN = "metrics-only-for-this-test";
  public static final String OPERATOR_TOKEN = UUID.randomUUID().toString();

  public static final String SECRET = "of the portal under test: " + UUID.randomUUID();

  /** Whether staff sign in with accounts of an organisation, for the tests of that. */
  static final boolean OPEN_ID = Boolean.getBoolean("tests.keycloak");

  private static final int OPEN_ID_PORT = freePort();
  private static final int UPSTREAM_PORT = freePort();

  /** Where the one site is, besides https://embedding.example, that may embed the portal. */
  private static final int EMBEDDING_PORT = freePort();

  private static final Duration READY_WITHIN = Duration.ofMinutes(6);

  private static volatile @Nullable URI address;
  private static volatile @Nullable ProcessHandle process;

  private DeployedPortal() {}

  /** Its address without a slash at the end. */
  public static URI address() {
    return Objects.requireNonNull(
        address, "Not deployed: does the class have @AgainstTheDeployedPortal?");
  }

  /** Where the portal looks for the provider of those accounts; nothing is there by itself. */
  public static int openIdPort() {
    return OPEN_ID_PORT;
  }

  /** Where the portal asks for what is new of cases; nothing is there by itself. */
  public static int upstreamPort() {
    return UPSTREAM_PORT;
  }

  /** The realm it looks for there. */
  public static String openIdIssuer() {
    return "http://localhost:" + OPEN_ID_PORT + "/realms/tinh-mau";
  }

  /** The site on this machine that may embed the portal; nothing is there by itself. */
  public static URI embeddingSite() {
    return URI.create("http://127.0.0.1:" + EMBEDDING_PORT);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  static ProcessHandle process() {
    return Objects.requireNonNull(process, "Not deployed");
  }

  static void runsIn(ProcessHandle server) {
    process = server;
  }

  /** What its server has logged so far. */
  public static String log() {
    try {
      return ServerFolder.readLog();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A connection to its database, for what only another node could do. */
  public static Connection connect() throws SQLException {
    Properties settings = ServerFolder.settings();
    return DriverManager.getConnection(
        settings.getProperty("portal.db.url"),
        settings.getProperty("portal.db.user"),
        settings.getProperty("portal.db.password"));
  }

  /** Returns when the portal there is ready for visitors. */
  static void arriveAt(URI deployed) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(deployed.resolve("/health/ready")).build();
    Wait.until(
        "the portal is ready; see " + ServerFolder.log(),
        READY_WITHIN,
        () -> client.send(ready, BodyHandlers.discarding()).statusCode() == 200);
    address = deployed;
  }
}
