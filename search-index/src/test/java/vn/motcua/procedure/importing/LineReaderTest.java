package vn.motcua.procedure.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void lines_are_numbered_as_an_editor_numbers_them() throws IOException {
    LineReader reader = new LineReader(new StringReader("one\n\nthree"));

    assertThat(reader.next()).isEqualTo("one");
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEqualTo("three");
    assertThat(reader.number()).isEqualTo(3);
    assertThat(reader.next()).isNull();
  }

  @Test
  void an_endless_line_is_cut_and_the_next_one_read() throws IOException {
    LineReader reader =
        new LineReader(new StringReader("x".repeat(LineReader.MAX_LENGTH + 5) + "\nnext"));

    assertThat(reader.next()).hasSize(LineReader.MAX_LENGTH);
    assertThat(reader.tooLong()).isTrue();
    assertThat(reader.next()).isEqualTo("next");
    assertThat(reader.tooLong()).isFalse();
  }
}
