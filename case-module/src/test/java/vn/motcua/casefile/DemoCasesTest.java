package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.Demo;

class DemoCasesTest {
  private static final Path FILE = Path.of("../config/demo/cases.jsonl");
  private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

  private static List<PublicCase> demo() throws IOException {
    return Demo.lines(FILE).stream()
        .map(DemoCases::read)
        .map(CaseFile::copyOf)
        .map(file -> file.inPublic(TODAY))
        .toList();
  }

  private static PublicCase demo(String code) throws IOException {
    return demo().stream()
        .filter(seen -> seen.code().toString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_line_of_the_demo_can_be_read() throws IOException {
    assertThat(demo()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void the_case_recorded_late_was_a_day_early() throws IOException {
    assertThat(demo("000.00.02.H23-200922-0005").timeliness()).isEqualTo(Timeliness.EARLY);
  }

  @Test
  void the_two_promotion_notices_have_no_deadline() throws IOException {
    assertThat(demo("000.00.02.H23-201126-0029").timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(demo("000.00.02.H23-201125-0032").timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
  }
}
