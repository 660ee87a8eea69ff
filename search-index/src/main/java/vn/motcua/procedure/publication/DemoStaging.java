package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Gives the publication desk of the demo something to decide on, once. */
@ApplicationScoped
public class DemoStaging implements StartupTask {
  private static final String SOURCE = "demo";

  @Inject private Demo demo;
  @Inject private Staging staging;
  @Inject private StagingStore store;

  /** After the procedures, with which it is compared. */
  @Override
  public int order() {
    return 25;
  }

  @Override
  public String description() {
    return "procedures to decide on";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("staged.jsonl");
    if (file.isPresent() && !store.ever(SOURCE)) {
      try (Stream<String> lines = Files.lines(file.get())) {
        staging.stage(SOURCE, SOURCE, false, lines);
      }
    }
  }
}
