package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.casefile.intake.CaseIntake;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.intake.Outcome;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.intake.Way;
import vn.motcua.casefile.store.Cases;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the cases of the demo into an installation that has none. */
@ApplicationScoped
public class DemoCases implements StartupTask {
  private static final String CLIENT = "demo";

  @Inject private Demo demo;
  @Inject private Cases cases;
  @Inject private CaseIntake intake;
  @Inject private Clock clock;

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
      List<Parcel> all =
          Demo.lines(file.get()).stream()
              .map(JsonObject::toString)
              .map(line -> MessageReader.read(line, null, clock.instant()))
              .toList();
      for (Outcome outcome : intake.accept(Way.DEMO, CLIENT, all)) {
        if (outcome.result() == Outcome.Result.REJECTED) {
          throw new IOException("A case of the demo cannot be used: " + outcome.problems());
        }
      }
    }
  }
}
