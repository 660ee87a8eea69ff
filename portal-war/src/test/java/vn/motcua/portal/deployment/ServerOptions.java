package vn.motcua.portal.deployment;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import vn.motcua.database.EmbeddedDatabase;

/** How the server is started: as portal.jar does it, on the first free port from a random one. */
final class ServerOptions {
  private ServerOptions() {}

  /** Properties of Arquillian's container for Payara Micro. */
  static Map<String, String> of(EmbeddedDatabase database) throws IOException {
    return Map.of(
        "microJar",
        TestPaths.target("payara-micro.jar").toString(),
        "outputToConsole",
        "false",
        // Far from Vietnam: a day taken from the clock of the machine would be another one. It does
        // not live long enough for more of the compiler to pay.
        "cmdOptions",
        "-Xmx512m -XX:TieredStopAtLevel=1 -Duser.timezone=America/Los_Angeles",
        "extraMicroOptions",
        options(settings(database)));
  }

  private static String options(Path settings) {
    return String.join(
        " ",
        "--nohazelcast",
        "--disablephonehome",
        "--contextroot /",
        "--systemproperties " + argument(settings),
        "--prebootcommandfile " + argument(TestPaths.config("payara/pre-boot-commands.txt")),
        "--rootdir " + argument(ServerFolder.path("server")),
        "--logtofile " + argument(ServerFolder.log()));
  }

  private static String argument(Path path) {
    return path.toString().replace(" ", "\\ ");
  }

  /** In a file, because a command line can be read by everybody and is logged. */
  private static Path settings(EmbeddedDatabase database) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("portal.db.url", database.jdbcUrl());
    settings.setProperty("portal.db.user", database.user());
    settings.setProperty("portal.db.password", database.password());
    settings.setProperty("portal.data", ServerFolder.path("data").toString());
    settings.setProperty("portal.search.directory", ServerFolder.path("data/index").toString());
    settings.setProperty("portal.demo", "true");
    settings.setProperty("portal.demo.folder", TestPaths.config("demo").toString());
    settings.setProperty("portal.operator.token", DeployedPortal.OPERATOR_TOKEN);
    settings.setProperty("portal.secret", DeployedPortal.SECRET);
    settings.setProperty("portal.metrics.token", DeployedPortal.METRICS_TOKEN);
    if (DeployedPortal.OPEN_ID) {
      settings.setProperty("portal.staff.sign-in", "openid");
      settings.setProperty("portal.staff.openid.issuer", DeployedPortal.openIdIssuer());
      settings.setProperty("portal.staff.openid.client-id", "motcua");
      settings.setProperty("portal.staff.openid.client-secret", "only-for-this-test");
      settings.setProperty(
          "portal.staff.openid.groups",
          "so-cong-thuong/can-bo = OFFICER 000.00.02.H20; quan-tri = ADMINISTRATOR *");
    }
    settings.setProperty("portal.case.pull", "stub");
    settings.setProperty(
        "portal.case.pull.stub.url", "http://127.0.0.1:" + DeployedPortal.upstreamPort() + "/tin");
    settings.setProperty("portal.case.pull.stub.token", "of the stub");
    settings.setProperty("portal.case.pull.stub.seconds", "1");
    settings.setProperty("portal.case.pull.stub.agency", "000.00.08.H20");
    String national = "http://127.0.0.1:" + DeployedPortal.upstreamPort() + "/quoc-gia/";
    settings.setProperty("portal.procedure.national.url", national + "service");
    settings.setProperty("portal.procedure.national.login", national + "login");
    settings.setProperty("portal.procedure.national.user", "tinh");
    settings.setProperty("portal.procedure.national.password", "of the stub");
    settings.setProperty("portal.procedure.national.unit", "H20");
    settings.setProperty("portal.webhook.trusted-hosts", "127.0.0.1");
    // The tests; those of limits come as somebody else.
    settings.setProperty("portal.feedback.confirm", "mail"); // of forms, not of programs
    settings.setProperty(
        "portal.embedding.sites", "https://embedding.example, " + DeployedPortal.embeddingSite());
    settings.setProperty("portal.postal.callback-secret", "only the carrier of these tests");
    settings.setProperty("portal.challenge.wait-seconds", "3");
    settings.setProperty("portal.limit.exempt", "127.0.0.0/8, ::1");
    Path file = ServerFolder.path("settings.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    return file;
  }
}
