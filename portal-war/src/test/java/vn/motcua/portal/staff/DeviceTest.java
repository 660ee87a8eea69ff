package vn.motcua.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
  private static final String LIKE_CHROME = " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0";

  @ParameterizedTest
  @CsvSource({
    "(Windows NT 10.0; Win64; x64), ' Safari/537.36', Chrome, Windows",
    "(Windows NT 10.0; Win64; x64), ' Safari/537.36 Edg/130.0', Microsoft Edge, Windows",
    "(Windows NT 10.0; Win64; x64) coc_coc_browser/130.0, ' Safari/537.36', Cốc Cốc, Windows",
    "(Linux; Android 10; K), ' Mobile Safari/537.36', Chrome, Android",
    "(Linux; Android 14), ' SamsungBrowser/27.0 Safari/537.36', Samsung Internet, Android",
    "(X11; Linux x86_64), ' Safari/537.36', Chrome, Linux",
  })
  void a_browser_that_resembles_another_is_called_by_its_own_name(
      String system, String end, String browser, String runsOn) {
    assertThat(Device.of("Mozilla/5.0 " + system + LIKE_CHROME + end))
        .isEqualTo(new Device(browser, runsOn));
  }

  @Test
  void a_telephone_is_not_taken_for_the_computer_it_names() {
    String end = " like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1";
    assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0" + end))
        .isEqualTo(new Device("Safari", "iPhone"));
    assertThat(Device.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:130.0) Firefox/130.0"))
        .isEqualTo(new Device("Firefox", "macOS"));
  }

  @Test
  void another_program_keeps_what_it_calls_itself() {
    assertThat(Device.of("curl/8.5.0")).isEqualTo(new Device("curl/8.5.0", ""));
    assertThat(Device.of("Java-http-client/17.0.2 (x)"))
        .isEqualTo(new Device("Java-http-client/17.0.2", ""));
    assertThat(Device.of("")).isEqualTo(new Device("", ""));
  }
}
