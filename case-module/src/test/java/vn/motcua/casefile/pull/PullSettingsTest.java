package vn.motcua.casefile.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PullSettingsTest {
  private final Map<String, String> settings = new HashMap<>();

  private void set(String more, String value) {
    settings.put("portal.case.pull" + more, value);
  }

  private void works() {
    set("", "so-ct, so-xd");
    for (String name : new String[] {"so-ct", "so-xd"}) {
      set("." + name + ".url", "https://motcua.example.vn/tin?v=1");
      set("." + name + ".agency", "000.00.02.H20");
    }
    set(".so-ct.seconds", "5");
    set(".so-ct.token", "secret");
  }

  @Test
  void nobody_is_asked_unless_the_operator_says_so() {
    assertThat(PullSettings.read(settings::get)).isEmpty();
  }

  @Test
  void each_upstream_has_settings_of_its_own() {
    works();
    assertThat(PullSettings.read(settings::get))
        .extracting(Upstream::every)
        .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(1));
    assertThat(PullSettings.read(settings::get).get(0).toString()).isEqualTo("so-ct");
  }

  @Test
  void what_cannot_be_used_is_told_by_the_name_of_its_setting() {
    for (String[] wrong :
        new String[][] {
          {".so-xd.url", "ftp://example.vn"},
          {".so-xd.url", "not an address"},
          {".so-xd.agency", ""},
          {".so-xd.seconds", "0"}
        }) {
      works();
      set(wrong[0], wrong[1]);
      assertThatThrownBy(() -> PullSettings.read(settings::get))
          .as(wrong[1])
          .hasMessageContaining("portal.case.pull" + wrong[0]);
    }
  }
}
