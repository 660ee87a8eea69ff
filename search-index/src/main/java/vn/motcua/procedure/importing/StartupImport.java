package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** At start: the procedures of the demo, once, then the file the operator named, unless known. */
@ApplicationScoped
public class StartupImport implements StartupTask {
  /** The compact catalogue first: the full texts are laid over it. */
  private static final List<String> DEMO_FILES = List.of("catalogue.jsonl", "procedures.jsonl");

  @Inject private Demo demo;
  @Inject private ProcedureImport imports;

  @Inject
  @ConfigProperty(name = "portal.import.procedures")
  private Optional<String> wanted;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String description() {
    return "import of procedures";
  }

  @Override
  public void run() throws IOException {
    imports.closeUnfinished();
    for (String name : DEMO_FILES) {
      Optional<Path> file = demo.file(name);
      if (file.isPresent()) {
        imports.first(file.get(), "demo/" + name);
      }
    }
    if (wanted.isPresent()) {
      imports.once(Path.of(wanted.get()));
    }
  }
}
