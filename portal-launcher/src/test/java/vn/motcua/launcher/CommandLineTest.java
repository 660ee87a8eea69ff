package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @Test
  void without_words_the_portal_is_started() throws Exception {
    assertThat(CommandLine.parse()).isEqualTo(new CommandLine(new CommandLine.Start(), null));
  }

  @Test
  void options_may_stand_anywhere() throws Exception {
    CommandLine line = CommandLine.parse("import-procedures", "--config", "etc", "file.jsonl");
    assertThat(line.command()).isEqualTo(new CommandLine.ImportProcedures(Path.of("file.jsonl")));
    assertThat(line.config()).isEqualTo(Path.of("etc"));
    assertThat(CommandLine.parse("reindex", "--help").command()).isEqualTo(new CommandLine.Help());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          frobnicate, There is no command frobnicate.
          --fast, There is no option --fast.
          --config, --config needs a folder.
          import-procedures, import-procedures needs a file.
          backup, backup needs a file.
          restore, restore needs a file.
          reindex --keys k, --keys is for backup and restore only.
          rotate-keys now, now is one word too many for rotate-keys.
          reindex all, all is one word too many for reindex.
          """)
  void what_is_not_understood_is_named(String arguments, String message) {
    assertThatThrownBy(() -> CommandLine.parse(arguments.split(" ")))
        .isInstanceOf(CommandLine.NotUnderstood.class)
        .hasMessage(message);
  }
}
