package vn.motcua.portal.feedback;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;

/**
 * The npm package {@code open311}, installed into {@code target} when it is first needed. Its two
 * parsers of XML cannot be had any more (one is at an address of a repository that is gone, the
 * other needs a compiler), so they are replaced by ones that refuse; with JSON it asks neither.
 */
final class NodeClient {
  private static final int INSTALL_SECONDS = 120;
  private static final int CALL_SECONDS = 60;

  private final Path folder;

  private NodeClient(Path folder) {
    this.folder = folder;
  }

  /** What a program said. */
  private record Said(int status, String out) {}

  /** Why there is none here; or the client. */
  record Found(Optional<NodeClient> client, String why) {}

  static Found find() throws IOException {
    Path folder = TestPaths.target("open311-client");
    Path parsers = Files.createDirectories(folder.resolve("no-xml"));
    Files.writeString(
        parsers.resolve("package.json"), "{\"name\":\"no-xml\",\"version\":\"1.0.0\"}");
    Files.writeString(
        parsers.resolve("index.js"),
        "const no = () => { throw new Error('no XML'); };"
            + " module.exports = {parseXml: no, toJson: no};");
    Files.writeString(
        folder.resolve("package.json"),
        """
        {"private": true, "dependencies": {"open311": "0.0.12"},
         "overrides": {"sparkxml": "file:%1$s", "xml2json": "file:%1$s"}}
        """
            .formatted(parsers.toAbsolutePath()));
    try (InputStream script = NodeClient.class.getResourceAsStream("open311-client.js")) {
      Files.write(folder.resolve("client.js"), Objects.requireNonNull(script).readAllBytes());
    }
    NodeClient client = new NodeClient(folder);
    if (client.run(CALL_SECONDS, "node", "--version").status() != 0) {
      return new Found(Optional.empty(), "Node is not installed");
    }
    Said installed =
        client.run(
            INSTALL_SECONDS,
            "npm",
            "install",
            "--no-package-lock",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error");
    return installed.status() == 0
        ? new Found(Optional.of(client), "")
        : new Found(Optional.empty(), "open311 cannot be installed: " + installed.out());
  }

  /** One call; fails unless it answers. */
  JsonArray call(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add("client.js");
    command.add(DeployedPortal.address() + "/open311/v2/discovery.json");
    command.addAll(List.of(words));
    Said said = run(CALL_SECONDS, command.toArray(String[]::new));
    if (said.status() != 0) {
      throw new AssertionError(String.join(" ", words) + ": " + said.out());
    }
    try (JsonReader reader = Json.createReader(new StringReader(said.out()))) {
      return reader.readArray();
    }
  }

  private Said run(int seconds, String... command) throws IOException {
    Path out = Files.createTempFile(folder, "said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Said(-1, "no answer within " + seconds + " seconds");
      }
      return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (IOException missing) { // there is no such program
      return new Said(-1, String.valueOf(missing.getMessage()));
    } finally {
      Files.deleteIfExists(out);
    }
  }
}
