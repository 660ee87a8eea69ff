package vn.motcua.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with an application of one page, which is enough to see it start, refuse and stop.
 */
class LauncherIT {
  private static final String PAGE = "<!doctype html><title>Một Cửa</title>" + "x".repeat(1000);

  private final Path folder;
  private final Path data;

  LauncherIT(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("dữ liệu");
  }

  @Test
  void it_starts_serves_stops_and_starts_again() throws Exception {
    String token;
    try (PortalProcess portal = start().awaitReady()) {
      HttpResponse<byte[]> page = get(portal.url() + "/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(page.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
      assertThat(get(portal.url() + "/?q=" + "%E1%BB%81".repeat(4000)).statusCode()).isEqualTo(200);
      token = Files.readString(data.resolve("operator.token"));

      try (PortalProcess second =
          PortalProcess.start(
              data, settings("portal.http.port", Integer.toString(portal.port())))) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).startsWith("Port " + portal.port() + " is in use.");
      }
      try (PortalProcess second = start()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
            .contains("already runs on")
            .contains(Integer.toString(portal.port()));
      }
      portal.stop();
      assertThat(portal.output())
          .contains("is ready")
          .contains("The portal has stopped.")
          .doesNotContain("SEVERE");
    }
    assertThat(Files.readString(data.resolve("mariadb/mariadb.log"), UTF_8))
        .contains("Shutdown complete");
    assertThat(data.resolve("portal.run")).doesNotExist();

    try (PortalProcess portal = start().awaitReady()) {
      assertThat(data.resolve("operator.token")).hasContent(token);
      portal.kill();
    }
    try (PortalProcess portal = start().awaitReady()) {
      assertThat(get(portal.url() + "/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_missing_file_to_import_is_told_before_anything_starts() throws Exception {
    try (PortalProcess portal =
        PortalProcess.start(data, settings("portal.import.procedures", "no-such-file.jsonl"))) {
      assertThat(portal.exitCode()).isEqualTo(1);
      assertThat(portal.output()).contains("no-such-file.jsonl");
    }
    assertThat(data).doesNotExist();
  }

  private PortalProcess start() throws IOException {
    return PortalProcess.start(data, settings("portal.demo", "false"));
  }

  private Map<String, String> settings(String name, String value) throws IOException {
    return Map.of("portal.war", war().toString(), name, value);
  }

  private Path war() throws IOException {
    Path war = folder.resolve("one-page.war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write(PAGE.getBytes(UTF_8));
    }
    return war;
  }

  private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofByteArray());
  }
}
