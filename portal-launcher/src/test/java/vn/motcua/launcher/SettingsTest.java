package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Path ELSEWHERE = Path.of("/elsewhere").toAbsolutePath();

  private final Path home;
  private final Properties given = new Properties();

  SettingsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void the_command_line_wins_over_the_environment_and_that_over_the_file() throws Exception {
    given.setProperty("portal.db.user", "from command line");
    Settings settings =
        settings(
            Map.of("PORTAL_DB_USER", "from environment", "PORTAL_DB_PASSWORD", "from environment"),
            "portal.db.user=from file",
            "portal.db.password=from file",
            "portal.db.url=from file");
    assertThat(settings.text("portal.db.user")).isEqualTo("from command line");
    assertThat(settings.text("portal.db.password")).isEqualTo("from environment");
    assertThat(settings.text("portal.db.url")).isEqualTo("from file");
  }

  @Test
  void an_empty_value_counts_as_not_given() throws Exception {
    given.setProperty("portal.db.user", "");
    given.setProperty("portal.db.password", "");
    Settings settings = settings(Map.of(), "portal.db.user=portal", "portal.db.password=");
    settings.publish(given);
    assertThat(given)
        .containsEntry("portal.db.user", "portal")
        .doesNotContainKey("portal.db.password");
  }

  @Test
  void paths_in_the_file_lie_beside_the_config_folder_and_others_in_the_working_directory()
      throws Exception {
    given.setProperty("portal.import.procedures", "mine.jsonl");
    Settings settings =
        settings(
            Map.of(),
            "portal.demo.folder=config/demo",
            "portal.search.directory=${portal.data}/index");
    assertThat(settings.path("portal.demo.folder")).isEqualTo(home.resolve("config/demo"));
    assertThat(settings.path("portal.search.directory")).isEqualTo(home.resolve("data/index"));
    assertThat(settings.path("portal.import.procedures"))
        .isEqualTo(ELSEWHERE.resolve("mine.jsonl"));
  }

  @Test
  void what_cannot_be_used_is_named() {
    assertThatThrownBy(() -> settings(Map.of(), "portal.http.port=eighty"))
        .isInstanceOf(LauncherProblem.class)
        .hasMessageContaining("portal.http.port")
        .hasMessageContaining("eighty");
    assertThatThrownBy(() -> settings(Map.of(), "portal.a=${portal.b}", "portal.b=${portal.a}"))
        .isInstanceOf(LauncherProblem.class)
        .hasMessageContaining("refers to itself");
  }

  @Test
  void the_config_folder_is_the_one_named_or_the_first_found() throws Exception {
    settings(Map.of());
    assertThat(ConfigFolder.find(null, List.of(ELSEWHERE, home))).isEqualTo(home.resolve("config"));
    assertThat(ConfigFolder.find(home.resolve("config"), List.of()))
        .isEqualTo(home.resolve("config"));
    assertThatThrownBy(() -> ConfigFolder.find(null, List.of(ELSEWHERE)))
        .hasMessageContaining("--config");
    assertThatThrownBy(() -> ConfigFolder.find(home, List.of()))
        .hasMessageContaining("portal.properties");
  }

  @Test
  void the_settings_of_this_project_can_be_read() {
    Path config = Path.of("../config").toAbsolutePath().normalize();
    Settings settings = Settings.read(config, new Properties(), Map.of(), ELSEWHERE);
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.path("portal.search.directory"))
        .isEqualTo(config.resolveSibling("data").resolve("index"));
  }

  private Settings settings(Map<String, String> environment, String... lines) throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    String defaults = "portal.http.port=8080\nportal.data=data\n";
    Files.writeString(config.resolve("portal.properties"), defaults + String.join("\n", lines));
    return Settings.read(config, given, environment, ELSEWHERE);
  }
}
