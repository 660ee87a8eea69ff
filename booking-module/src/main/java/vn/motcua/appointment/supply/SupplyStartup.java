package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.calendar.CalendarChanged;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads what can be booked in the demo, and makes the slots of what there is. */
@ApplicationScoped
public class SupplyStartup implements StartupTask {
  @Inject private Demo demo;
  @Inject private Supply supply;
  @Inject private BookingSql database;

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String description() {
    return "slots of appointments";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("supply.jsonl");
    if (file.isPresent() && supply.services().isEmpty()) {
      List<JsonObject> lines = Demo.lines(file.get());
      database.change(sql -> load(sql, lines));
    }
    supply.bringInLine();
  }

  /** A holiday more, or a Saturday made up for: the slots follow, what is booked stays. */
  void follow(@ObservesAsync CalendarChanged changed) {
    supply.bringInLine();
  }

  private static int load(Sql sql, List<JsonObject> lines) throws SQLException {
    Map<String, Long> services = new HashMap<>();
    for (JsonObject line : lines) {
      if (line.containsKey("service")) {
        Service service = service(line);
        services.put(service.code(), SupplyTable.add(sql, service, services.size()));
      } else {
        List<Long> does = new ArrayList<>();
        strings(line, "services").forEach(code -> does.add(services.get(code)));
        SupplyTable.add(sql, desk(line), does);
      }
    }
    return lines.size();
  }

  static Service service(JsonObject line) {
    return new Service(
        0,
        line.getString("service"),
        line.getString("name"),
        line.getString("nameEn"),
        line.getInt("minutes"),
        line.getInt("mostPeople"),
        line.getBoolean("onceADay"),
        line.getInt("leadMinutes"),
        line.getInt("horizonDays"),
        Set.copyOf(strings(line, "groups")));
  }

  static Desk desk(JsonObject line) {
    return new Desk(
        0,
        line.getString("centre"),
        Desk.Kind.valueOf(line.getString("kind")),
        line.getString("name"),
        line.getString("nameEn"),
        line.getInt("slotMinutes", 15),
        line.getInt("capacity", 1),
        line.getInt("travelMinutes", 0),
        line.getInt("horizonDays"),
        line.getString("week", ""),
        true,
        0);
  }

  private static List<String> strings(JsonObject line, String key) {
    return line.getJsonArray(key).getValuesAs(JsonString::getString);
  }
}
