package vn.motcua.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real portal, as it is delivered, with its own MariaDB, in a new data folder. */
final class Portal implements AutoCloseable {
  static final String FLAGS = "-Xmx512m";
  private static final Duration START = Duration.ofMinutes(90); // importing copies takes long

  private final ServerProcess process;
  private final Path data;
  private final String url;

  private Portal(ServerProcess process, Path data, String url) {
    this.process = process;
    this.data = data;
    this.url = url;
  }

  /**
   * Starts it and waits until everything is loaded.
   *
   * @param settings system properties and flags of the virtual machine
   */
  static Portal start(String name, List<String> settings) throws IOException, InterruptedException {
    Path data = Options.WORK.resolve(name);
    Folders.delete(data);
    int port = ServerProcess.freePort();
    List<String> arguments = new ArrayList<>();
    arguments.add(FLAGS);
    arguments.add("-Dportal.http.port=" + port);
    arguments.add("-Dportal.http.address=127.0.0.1");
    arguments.add("-Dportal.config=" + Path.of("config").toAbsolutePath());
    arguments.add("-Dportal.data=" + data);
    arguments.add("-Dportal.limit.exempt=127.0.0.1"); // where all the load comes from
    arguments.addAll(settings);
    arguments.add("-jar");
    arguments.add(Path.of("portal-launcher/target/portal.jar").toAbsolutePath().toString());
    String url = "http://127.0.0.1:" + port;
    Portal portal = new Portal(ServerProcess.start(name, arguments), data, url);
    portal.process.await(portal::ready, START);
    return portal;
  }

  /** What makes it load the catalogue at its start. */
  static List<String> catalogue(Options options) {
    return options.demo()
        ? List.of("-Dportal.demo=true")
        : List.of(
            "-Dportal.demo=false",
            "-Dportal.import.procedures=" + options.catalogue().get(0).toAbsolutePath());
  }

  private boolean ready() {
    try {
      return json(Http.get(url + "/health/ready")).getString("status").equals("UP");
    } catch (IOException starting) {
      return false;
    }
  }

  ServerProcess process() {
    return process;
  }

  Path index() {
    return data.resolve("index").resolve("procedure");
  }

  /** The whole address of something below the REST interface. */
  String api(String path) {
    return url + "/api/v1" + path;
  }

  /** The REST interface. */
  Peer api() {
    return new Pages("portal, REST", "/api/v1/procedures?q=");
  }

  /** The page citizens see. */
  Peer page() {
    return new Pages("portal, result page", "/thu-tuc?q=");
  }

  /**
   * Writes the whole index again from the database.
   *
   * @return procedures a second
   */
  double reindex() throws IOException, InterruptedException {
    String token = Files.readString(data.resolve("operator.token")).strip();
    String operation = url + "/api/v1/operations/reindex";
    long begin = System.nanoTime();
    Http.send("POST", operation, "application/json", token, new byte[0]);
    JsonObject[] last = new JsonObject[1];
    process.await(
        () -> {
          try {
            last[0] = json(Http.get(operation, token));
            return !last[0].getString("state").equals("RUNNING");
          } catch (IOException unanswered) {
            return false;
          }
        },
        START);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!last[0].getString("state").equals("DONE")) {
      throw new IOException("Writing the index again failed: " + last[0]);
    }
    return last[0].getInt("total") / seconds;
  }

  static JsonObject json(byte[] body) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private final class Pages implements Peer {
    private final String name;
    private final String path;

    Pages(String name, String path) {
      this.name = name;
      this.path = path;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> find(String query) throws IOException {
      return json(Http.get(url + "/api/v1/procedures?q=" + Http.encoded(query)))
          .getJsonArray("hits")
          .getValuesAs(hit -> hit.asJsonObject().getString("code"));
    }

    @Override
    public void ask(String query) throws IOException {
      Http.get(url + path + Http.encoded(query));
    }

    @Override
    public long cpuNanos() {
      return process.cpuNanos();
    }
  }
}
