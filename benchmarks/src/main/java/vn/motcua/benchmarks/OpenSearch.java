package vn.motcua.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.index.Boost;
import vn.motcua.search.index.IndexTexts;

/**
 * OpenSearch with ICU folding, syllable pairs and the same popularity, one node, one shard, merged
 * into one segment. Without facets, which the portal's answer has.
 */
final class OpenSearch implements AutoCloseable {
  static final String FLAGS = "-Xms1g -Xmx1g";
  private static final Duration START = Duration.ofMinutes(3);
  private static final String TEXT = "application/json";

  private final ServerProcess process;
  private final String url;

  private OpenSearch(ServerProcess process, String url) {
    this.process = process;
    this.url = url;
  }

  static OpenSearch start(Collection<Entry> procedures) throws IOException, InterruptedException {
    Path folder = Options.WORK.resolve("opensearch");
    Folders.delete(folder);
    int port = ServerProcess.freePort();
    Path built = Path.of("benchmarks/opensearch/target").toAbsolutePath();
    List<String> arguments =
        List.of(
            "-Xms1g",
            "-Xmx1g",
            "-classpath",
            built.resolve("opensearch.jar") + File.pathSeparator + built.resolve("lib") + "/*",
            "vn.motcua.benchmarks.opensearch.Node",
            folder.toString(),
            String.valueOf(port));
    OpenSearch node =
        new OpenSearch(ServerProcess.start("opensearch", arguments), "http://127.0.0.1:" + port);
    node.process.await(node::ready, START);
    node.load(procedures);
    return node;
  }

  private boolean ready() {
    try {
      Http.get(url + "/_cluster/health?wait_for_status=yellow&timeout=1s");
      return true;
    } catch (IOException starting) {
      return false;
    }
  }

  private void load(Collection<Entry> procedures) throws IOException {
    send("PUT", "/procedures", resource("opensearch-index.json"));
    StringBuilder lines = new StringBuilder();
    for (Entry procedure : procedures) {
      lines.append("{\"index\":{\"_id\":\"").append(procedure.code()).append("\"}}\n");
      lines.append(document(procedure)).append('\n');
      if (lines.length() > 4_000_000) {
        bulk(lines);
      }
    }
    bulk(lines);
    send("POST", "/procedures/_forcemerge?max_num_segments=1", "");
    send("POST", "/procedures/_refresh", "");
  }

  private void bulk(StringBuilder lines) throws IOException {
    if (lines.length() > 0) {
      JsonObject done = Portal.json(send("POST", "/procedures/_bulk", lines.toString()));
      if (done.getBoolean("errors")) {
        throw new IOException("OpenSearch refused a document");
      }
      lines.setLength(0);
    }
  }

  private static JsonObject document(Entry procedure) {
    JsonObjectBuilder document = Json.createObjectBuilder().add("code", procedure.code());
    IndexTexts.of(procedure.content())
        .forEach(
            (field, texts) -> {
              JsonArrayBuilder all = Json.createArrayBuilder();
              texts.forEach(all::add);
              document.add(field, all);
            });
    document.add("boost", Boost.of(procedure.popularity(), procedure.content().levels()));
    return document.build();
  }

  private byte[] send(String method, String path, String body) throws IOException {
    return Http.send(method, url + path, TEXT, "", body.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = OpenSearch.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without tolerance of typing errors. */
  Peer plain() throws IOException {
    return new Search("OpenSearch, ICU + pairs", resource("opensearch-query.json"));
  }

  /** With fuzzy terms as well. */
  Peer fuzzy() throws IOException {
    return new Search(
        "OpenSearch, ICU + pairs + fuzzy",
        resource("opensearch-query.json")
            .replace("\"type\"", "\"fuzziness\": \"AUTO\", \"prefix_length\": 1, \"type\""));
  }

  @Override
  public void close() {
    process.close();
  }

  private final class Search implements Peer {
    private final String name;
    private final String template;

    Search(String name, String template) {
      this.name = name;
      this.template = template;
    }

    @Override
    public String name() {
      return name;
    }

    private byte[] search(String query) throws IOException {
      String text = Json.createValue(query).toString();
      return send("POST", "/procedures/_search", template.replace("\"QUERY\"", text));
    }

    @Override
    public List<String> find(String query) throws IOException {
      return Portal.json(search(query))
          .getJsonObject("hits")
          .getJsonArray("hits")
          .getValuesAs(hit -> hit.asJsonObject().getString("_id"));
    }

    @Override
    public void ask(String query) throws IOException {
      search(query);
    }

    @Override
    public long cpuNanos() {
      return process.cpuNanos();
    }
  }
}
