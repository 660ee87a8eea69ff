package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @Test
  void a_living_portal_is_found(@TempDir Path data) throws Exception {
    RunFile file = new RunFile(data);
    file.write("http://localhost:8080");
    assertThat(file.read())
        .contains(new RunFile.Running(ProcessHandle.current().pid(), "http://localhost:8080"));
    file.delete();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void another_process_with_the_same_number_is_not_taken_for_the_portal(@TempDir Path data)
      throws Exception {
    String yesterday =
        "pid="
            + ProcessHandle.current().pid()
            + "\nstarted=2020-01-01T00:00:00Z\nurl=http://localhost:8080\n";
    Files.writeString(data.resolve("portal.run"), yesterday);
    assertThat(new RunFile(data).read()).isEmpty();
  }
}
