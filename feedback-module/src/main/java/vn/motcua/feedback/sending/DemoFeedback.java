package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the feedback of the demo into an installation that has none. */
@ApplicationScoped
public class DemoFeedback implements StartupTask {
  @Inject private Demo demo;
  @Inject private Feedbacks feedbacks;
  @Inject private DemoLives lives;

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String description() {
    return "feedback of the demo";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("feedback.jsonl");
    if (file.isPresent() && feedbacks.isEmpty()) {
      List<JsonObject> lines = Demo.lines(file.get());
      lives.all(lines);
    }
  }
}
