package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;
import vn.motcua.time.VietnamTime;

/** Hangs lists up at the centres of the demo, once; some of them are behind by now. */
@ApplicationScoped
public class DemoPosting implements StartupTask {
  @Inject private Demo demo;
  @Inject private CounterLists lists;
  @Inject private PostingStore store;
  @Inject private Clock clock;

  /** After the procedures. */
  @Override
  public int order() {
    return 26;
  }

  @Override
  public String description() {
    return "lists at the service centres";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("posted.jsonl");
    if (file.isPresent() && !store.ever()) {
      for (JsonObject line : Demo.lines(file.get())) {
        lists.of(line.getString("centre")).ifPresent(list -> store.addOfDemo(posting(list, line)));
      }
    }
  }

  private Posting posting(CounterList list, JsonObject line) {
    Map<String, Said> items = new TreeMap<>();
    list.items().forEach(item -> items.put(item.code(), item.said()));
    codes(line, "notYet").forEach(items::remove);
    codes(line, "otherLimit")
        .forEach(
            code ->
                items.computeIfPresent(
                    code, (same, said) -> new Said(said.name(), "other", said.fees())));
    codes(line, "stillThere").forEach(code -> items.put(code, new Said("other", "other", "other")));
    return new Posting(
        0,
        list.centre().code(),
        VietnamTime.today(clock).minusDays(line.getInt("daysAgo")),
        items.size() == list.items().size() ? list.digest() : "other",
        items,
        line.getString("by"),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static List<String> codes(JsonObject line, String name) {
    return line.containsKey(name)
        ? line.getJsonArray(name).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList()
        : List.of();
  }
}
