package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.motcua.feedback.routing.Rule;
import vn.motcua.feedback.routing.RuleTable;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the rules of the demo into an installation that has none, before its feedback. */
@ApplicationScoped
public class DemoRules implements StartupTask {
  @Inject private Demo demo;
  @Inject private RuleTable rules;

  @Override
  public int order() {
    return 55;
  }

  @Override
  public String description() {
    return "routing rules of the demo";
  }

  @Override
  @Transactional
  public void run() throws IOException {
    Optional<Path> file = demo.file("feedback-rules.jsonl");
    if (file.isPresent() && rules.all().isEmpty()) {
      Demo.lines(file.get()).stream().map(DemoRules::rule).forEach(rules::put);
    }
  }

  /** A line of the file. */
  static Rule rule(JsonObject line) {
    return new Rule(
        0,
        line.getInt("position"),
        line.getString("procedure", ""),
        line.getString("category", ""),
        line.getString("place", ""),
        line.getString("words", ""),
        line.getString("department"));
  }
}
