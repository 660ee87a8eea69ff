package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files; that everything still opens is for BackupIT. */
class KeyRotationTest {
  private final Path data;
  private final Path secret;
  private final Path before;

  KeyRotationTest(@TempDir Path data) throws IOException {
    this.data = data;
    secret = data.resolve("secret.key");
    before = data.resolve("secret.key.previous");
    Files.writeString(data.resolve(Settings.FILE), "portal.http.port=8080\n");
    Files.writeString(secret, "first");
    Files.writeString(data.resolve("webhook.key"), "key");
  }

  @Test
  void the_portal_is_told_of_both_until_it_has_started() throws IOException {
    KeyRotation rotation = new KeyRotation(settings());
    rotation.begin();
    assertThat(Files.readString(secret)).hasSize(48).isNotEqualTo("first");
    assertThat(before).hasContent("first");
    Settings told = settings();
    new KeyRotation(told).publish();
    assertThat(told.text("portal.secret.previous")).isEqualTo("first");
    assertThat(told.text("portal.webhook.key.previous")).isEqualTo("key");

    rotation.end();
    assertThat(before).doesNotExist();
    assertThat(data.resolve("webhook.key.previous")).doesNotExist();
  }

  @Test
  void what_was_cut_off_goes_on_and_never_forgets_the_key_in_the_database() throws IOException {
    Files.writeString(before, "first"); // and then the power went
    new KeyRotation(settings()).begin();
    String second = Files.readString(secret);
    assertThat(second).isNotEqualTo("first");
    assertThat(before).hasContent("first");

    new KeyRotation(settings()).begin(); // no portal had started meanwhile
    assertThat(secret).hasContent(second);
    assertThat(before).hasContent("first");
  }

  @Test
  void keys_that_are_set_are_changed_where_they_are_set() throws IOException {
    KeyRotation rotation = new KeyRotation(settings("portal.secret", "s".repeat(40)));
    assertThatThrownBy(rotation::check).hasMessageContaining("portal.secret.previous");
  }

  private Settings settings(String... given) {
    Properties properties = new Properties();
    properties.setProperty("portal.data", data.toString());
    for (int i = 0; i < given.length; i += 2) {
      properties.setProperty(given[i], given[i + 1]);
    }
    return Settings.read(data, properties, Map.of(), data);
  }
}
