package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal with the jar of a feature left out of its WAR: the rest does not miss it. */
class AssemblyIT {
  private static final Path WAR = Path.of("target", "portal.war").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/?lang=en",
          "/thu-tuc",
          "/thu-tuc?q=ket+hon",
          "/thu-tuc?q=qwzxjk",
          "/thu-tuc/2.000033",
          "/thu-tuc/2.000033/in",
          "/thu-tuc/su-kien/mo-cua-hang",
          "/co-quan",
          "/co-quan/000.00.02.H20",
          "/quyen-rieng-tu",
          "/nhung",
          "/can-bo/dang-nhap");

  /** Each opens all results again: one of a kind is enough. */
  private static final Pattern OF_MANY =
      Pattern.compile(
          "/(?:thu-tuc|thu-tuc/[\\d.]+|co-quan/.+)\\?.*|/co-quan/.+|/thu-tuc/[\\d.]+.*");

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  AssemblyIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "without {0}")
  @CsvSource({
    "booking-module,                             /dat-lich",
    "feedback-module,                            /gop-y",
    "case-module booking-module feedback-module, /ho-so /dat-lich /gop-y"
  })
  void a_portal_without_a_feature_works_and_leads_nowhere(String modules, String gone)
      throws Exception {
    Path war = without(Set.of(modules.split(" ")));
    try (PortalProcess portal =
        PortalProcess.start(
            folder.resolve("data"),
            Map.of("portal.war", war.toString(), "portal.limit.exempt", "127.0.0.1"))) {
      portal.awaitReady();
      Set<String> links = new TreeSet<>();
      for (String path : PAGES) {
        HttpResponse<String> page = get(portal, path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).doesNotContain("???").endsWith("</html>");
        LINK.matcher(page.body()).results().map(found -> found.group(1)).forEach(links::add);
      }
      for (String path : gone.split(" ")) {
        assertThat(links).noneMatch(link -> link.matches(path + "(?:[/?].*)?"));
        assertThat(get(portal, path).statusCode()).isEqualTo(404);
        assertThat(get(portal, "/nhung" + path).statusCode()).isEqualTo(404);
      }
      assertThat(links).hasSizeGreaterThan(PAGES.size());
      for (String link : links) {
        if (!OF_MANY.matcher(link).matches()) {
          assertThat(get(portal, link.replace("&amp;", "&")).statusCode()).as(link).isLessThan(400);
        }
      }
      assertThat(get(portal, "/api/v1/procedures?q=ket+hon").body()).contains("\"total\":");
      assertThat(get(portal, "/openapi").statusCode()).isEqualTo(200);
      assertThat(get(portal, "/health/ready").body()).contains("\"status\":\"UP\"");
      portal.stop();
      assertThat(portal.output())
          .contains("is ready")
          .doesNotContain("SEVERE", "WARNING", "Exception");
    }
  }

  private HttpResponse<String> get(PortalProcess portal, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(portal.url() + path)).build(), BodyHandlers.ofString());
  }

  private Path without(Set<String> modules) throws IOException {
    Path war = folder.resolve("portal.war");
    int left = 0;
    try (ZipFile whole = new ZipFile(WAR.toFile());
        OutputStream file = Files.newOutputStream(war);
        ZipOutputStream part = new ZipOutputStream(file)) {
      part.setLevel(0);
      for (Enumeration<? extends ZipEntry> all = whole.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (modules.stream().anyMatch(name -> entry.getName().startsWith("WEB-INF/lib/" + name))) {
          left++;
          continue;
        }
        part.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = whole.getInputStream(entry)) {
          content.transferTo(part);
        }
        part.closeEntry();
      }
    }
    assertThat(left).isEqualTo(modules.size());
    return war;
  }
}
