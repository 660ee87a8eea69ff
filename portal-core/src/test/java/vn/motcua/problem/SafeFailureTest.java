package vn.motcua.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (conn=5) Duplicate entry 'lan.le' for key 'uq_login' | (conn=5) Duplicate entry … for key …
          For input string: "Lê Lan"                           | For input string: …
          no case 000.00.02.H23-200922-0005 there              | no case … there
          cannot write to lan@example.vn now                   | cannot write to … now
          Column 7 of 12 is too long                           | Column 7 of 12 is too long
          """)
  void what_a_message_quotes_is_left_out(String message, String safe) {
    assertThat(SafeFailure.withoutValues(message)).isEqualTo(safe);
  }

  @Test
  void classes_places_and_causes_stay() {
    Throwable failure =
        new IllegalStateException(
            "not stored", new SQLException("Duplicate entry '0912345678' for key 'x'"));
    StringWriter written = new StringWriter();
    SafeFailure.of(failure).printStackTrace(new PrintWriter(written));

    assertThat(written.toString())
        .contains("java.lang.IllegalStateException: not stored")
        .contains("java.sql.SQLException: Duplicate entry … for key …")
        .contains("at vn.motcua.problem.SafeFailureTest.classes_places")
        .doesNotContain("0912345678");
  }
}
