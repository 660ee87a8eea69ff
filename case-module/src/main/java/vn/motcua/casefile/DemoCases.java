package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.casefile.intake.CaseIntake;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.intake.Outcome;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.intake.Way;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;
import vn.motcua.reference.PublicReference;
import vn.motcua.secret.OwnerFile;

/** Loads the cases of the demo into an installation that has none. */
@ApplicationScoped
public class DemoCases implements StartupTask {
  private static final String CLIENT = "demo";
  private static final String SILENT = "000.00.15.H20";
  private static final String RECEIPT = "receipt";

  /** Code, secret and what is to be seen, separated by tabs; the launcher shows them. */
  private static final String RECEIPTS = "demo-receipts.txt";

  @Inject private Demo demo;
  @Inject private Cases cases;
  @Inject private CaseIntake intake;
  @Inject private Feeds feeds;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.data")
  private String data;

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String description() {
    return "cases of the demo";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("cases.jsonl");
    if (file.isPresent() && cases.isEmpty()) {
      List<String> receipts = new ArrayList<>();
      List<Parcel> all =
          Demo.lines(file.get()).stream()
              .map(line -> withSecret(line, receipts))
              .map(JsonObject::toString)
              .map(line -> MessageReader.read(line, null, clock.instant()))
              .toList();
      for (Outcome outcome : intake.accept(Way.DEMO, CLIENT, all)) {
        if (outcome.result() == Outcome.Result.REJECTED) {
          throw new IOException("A case of the demo cannot be used: " + outcome.problems());
        }
      }
      OwnerFile.write(Path.of(data).resolve(RECEIPTS), receipts);
    }
    if (file.isPresent()) {
      breathe();
    }
  }

  /** A case of which somebody has the receipt gets a secret of this installation's own. */
  static JsonObject withSecret(JsonObject line, List<String> receipts) {
    if (!line.containsKey(RECEIPT)) {
      return line;
    }
    String secret = PublicReference.random().grouped();
    receipts.add(String.join("\t", line.getString("code"), secret, line.getString(RECEIPT)));
    return Json.createObjectBuilder(line).remove(RECEIPT).add("lookupSecret", secret).build();
  }

  /** The software of the demo is heard of at every start, but for one that has fallen silent. */
  private void breathe() {
    Instant now = clock.instant();
    List<String> agencies =
        cases.read(
            sql ->
                sql.list(
                    "SELECT DISTINCT agency_code FROM case_file f JOIN case_message m ON m.code = f.code"
                        + " WHERE m.client = ?",
                    row -> row.getString(1),
                    CLIENT));
    feeds.heard(agencies.stream().filter(agency -> !agency.equals(SILENT)).toList(), now);
    cases.read(
        sql ->
            sql.update(
                "UPDATE case_feed SET told_at = ? WHERE agency = ?",
                now.minus(Duration.ofDays(5)),
                SILENT));
  }
}
