package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void the_exit_code_tells_how_it_went() {
    assertThat(Launcher.run("--help")).isZero();
    assertThat(Launcher.run("import-procedures", "no-such-file")).isEqualTo(1);
    assertThat(Launcher.run("frobnicate")).isEqualTo(2);
  }
}
