package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;

/** Over HTTP, by a resource that only the portal under test has; what a feature does with files. */
@AgainstTheDeployedPortal
class AttachmentIT {
  private static final String FILES = "/api/v1/probe/attachments";
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  /** What is told of a file that was taken. */
  public record Taken(String id, String state, String name) {}

  private final Portal portal = new Portal();

  private Answer sent(String name, byte[] content, String... headers) {
    return portal.send(
        portal
            .request(FILES + "?name=" + Portal.encoded(name), headers)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  private Answer read(String id) {
    return portal.get(FILES + "/" + id, "X-May-Read", "yes");
  }

  private static byte[] jpg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
    return out.toByteArray();
  }

  private static long files() throws IOException {
    Path folder = TestPaths.server("data/attachments");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void a_file_comes_back_to_be_saved_to_those_only_who_may_read_it() throws IOException {
    Taken taken = sent("Ảnh \"thẻ\".jpg", jpg()).as(Taken.class, 201);
    assertThat(taken.state()).isEqualTo("UNSCANNED");

    Answer file = read(taken.id());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"anh _the_.jpg\";"
                + " filename*=UTF-8''%E1%BA%A2nh%20_th%E1%BA%BB_.jpg");
    assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(file.bytes()).startsWith(0xFF, 0xD8);

    assertThat(portal.get(FILES + "/" + taken.id()).status()).isEqualTo(404);
    assertThat(read("00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
  }

  @Test
  void what_waits_for_the_scanner_or_is_infected_is_given_to_nobody() throws Exception {
    String id = sent("a.jpg", jpg()).as(Taken.class, 201).id();
    become(id, "PENDING");
    assertThat(read(id).problem(409).detail()).contains("quét vi-rút");
    become(id, "INFECTED");
    assertThat(read(id).problem(410).detail()).contains("mã độc");
    become(id, "CLEAN");
    assertThat(read(id).status()).isEqualTo(200);
  }

  private static void become(String id, String state) throws SQLException {
    try (Connection connection = DeployedPortal.connect();
        PreparedStatement update =
            connection.prepareStatement("UPDATE attachment SET state = ? WHERE id = ?")) {
      update.setString(1, state);
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private static Stream<Arguments> refused() {
    byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of(
            "eicar.com", EICAR.getBytes(StandardCharsets.UTF_8), "Loại tệp này không nhận được"),
        Arguments.of("logo.png", svg, "đuôi .png nhưng nội dung là loại khác (image/svg+xml)"),
        Arguments.of("a.pdf", new byte[10_000_001], "lớn hơn 10 MB"),
        Arguments.of("a.pdf", new byte[0], "Tệp này trống"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("refused")
  void what_is_refused_is_told_in_both_languages_and_leaves_nothing(
      String name, byte[] content, String reason) throws IOException {
    long before = files();
    Contract.Problem problem = sent(name, content).problem(400);
    assertThat(problem.fields()).containsExactly("file");
    assertThat(problem.errors())
        .isNotNull()
        .first()
        .satisfies(error -> assertThat(error.message()).contains(reason));
    Contract.Problem english = sent(name, content, "Accept-Language", "en").problem(400);
    assertThat(english.errors()).isNotNull().isNotEqualTo(problem.errors());
    assertThat(files()).isEqualTo(before);
  }
}
