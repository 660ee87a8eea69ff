package vn.motcua.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder of demo data, when this installation shows it. */
@ApplicationScoped
public class Demo {
  @Inject
  @ConfigProperty(name = "portal.demo")
  private Optional<Boolean> wanted;

  @Inject
  @ConfigProperty(name = "portal.demo.folder")
  private Optional<String> folder;

  /** A file of the demo; empty when there is to be no demo or the file is not there. */
  public Optional<Path> file(String name) {
    return folder
        .filter(path -> wanted.orElse(false))
        .map(path -> Path.of(path).resolve(name))
        .filter(Files::isReadable);
  }

  /** The lines of a JSON Lines file; blank lines are left out. */
  public static List<JsonObject> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(Demo::object)
        .toList();
  }

  private static JsonObject object(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }
}
