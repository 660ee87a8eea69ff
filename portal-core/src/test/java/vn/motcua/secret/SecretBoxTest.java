package vn.motcua.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  private static final byte[] SECRET = "whsec_bí mật".getBytes(UTF_8);

  @Test
  void what_is_closed_can_be_opened_with_the_same_key_only() {
    SecretBox box = new SecretBox(SecretBox.random(32));
    byte[] closed = box.close(SECRET);

    assertThat(box.open(closed)).isEqualTo(SECRET);
    assertThat(new String(closed, UTF_8)).doesNotContain("whsec");
    assertThat(box.close(SECRET)).as("never twice the same").isNotEqualTo(closed);
    assertThatThrownBy(() -> new SecretBox(SecretBox.random(32)).open(closed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another key");
    closed[closed.length - 1] ^= 1;
    assertThatThrownBy(() -> box.open(closed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_key_in_the_file_is_made_once_and_only_its_owner_reads_it(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("data/webhook.key");
    byte[] closed = SecretBox.ofFile(file).close(SECRET);

    assertThat(SecretBox.ofFile(file).open(closed)).isEqualTo(SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertThatThrownBy(() -> SecretBox.ofBase64("AAAA")).hasMessageContaining("32 bytes");
  }
}
