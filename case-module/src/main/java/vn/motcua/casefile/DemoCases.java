package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the cases of the demo into an installation that has none. */
@ApplicationScoped
public class DemoCases implements StartupTask {
  @Inject private Demo demo;
  @Inject private CaseFiles cases;

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
      cases.follow(Demo.lines(file.get()).stream().map(DemoCases::read).toList());
    }
  }

  static CopiedCase read(JsonObject line) {
    return new CopiedCase(
        CaseCode.parse(line.getString("code")),
        line.getString("procedure"),
        line.getString("procedureName", null),
        new AgencyCode(line.getString("department")),
        FilingChannel.valueOf(line.getString("channel")),
        new CaseDates(
            day(line, "submittedOn"),
            day(line, "receivedOn"),
            day(line, "dueOn"),
            day(line, "issuedOn"),
            day(line, "recordedOn"),
            day(line, "handedOverOn")),
        line.getJsonArray("events").getValuesAs(JsonObject.class).stream()
            .map(DemoCases::event)
            .toList());
  }

  private static CopiedCase.Event event(JsonObject event) {
    return new CopiedCase.Event(
        event.getString("id"),
        OffsetDateTime.parse(event.getString("at")).toInstant(),
        CaseStatus.valueOf(event.getString("status")));
  }

  private static @Nullable LocalDate day(JsonObject line, String key) {
    return line.containsKey(key) && !line.isNull(key) ? LocalDate.parse(line.getString(key)) : null;
  }
}
