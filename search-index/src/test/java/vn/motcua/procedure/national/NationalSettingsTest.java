package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalSettingsTest {
  private static final String SETTING = "portal.procedure.national.";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              SETTING + "url", "https://dvc.example.vn/service",
              SETTING + "login", "https://dvc.example.vn/login",
              SETTING + "user", "tinh",
              SETTING + "password", "a secret",
              SETTING + "unit", "H20"));

  @Test
  void without_an_address_nobody_is_asked() {
    settings.remove(SETTING + "url");
    assertThat(NationalSettings.read(settings::get)).isEmpty();
  }

  @Test
  void a_day_lies_between_two_lists_unless_said_otherwise() {
    assertThat(NationalSettings.read(settings::get).orElseThrow().every())
        .isEqualTo(Duration.ofDays(1));
    settings.put(SETTING + "hours", "2");
    NationalSource source = NationalSettings.read(settings::get).orElseThrow();
    assertThat(source.every()).isEqualTo(Duration.ofHours(2));
    assertThat(source.toString()).doesNotContain("a secret");
  }

  @ParameterizedTest
  @CsvSource({
    "url,ftp://example.vn",
    "url,dvc.example.vn",
    "login,''",
    "login,https://a b",
    "user,''",
    "password,''",
    "unit,''",
    "hours,0",
    "hours,745",
    "hours,x",
    "hours,-1"
  })
  void what_cannot_be_used_is_named(String name, String value) {
    settings.put(SETTING + name, value);
    assertThatThrownBy(() -> NationalSettings.read(settings::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(SETTING + name)
        .hasMessageNotContaining("a secret");
  }
}
