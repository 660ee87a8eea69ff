package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.plugin.Demo;

class DemoCasesTest {
  private static final Path FILE = Path.of("../config/demo/cases.jsonl");
  private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
  private static final Instant NOW = Instant.parse("2027-01-05T00:00:00Z");

  private static List<Parcel> demo() throws IOException {
    return Demo.lines(FILE).stream()
        .map(line -> DemoCases.withSecret(line, new ArrayList<>()))
        .map(JsonObject::toString)
        .map(line -> MessageReader.read(line, null, NOW))
        .toList();
  }

  private static PublicCase demo(String code) throws IOException {
    return demo().stream()
        .map(parcel -> Objects.requireNonNull(parcel.message()))
        .filter(message -> message.code().toString().equals(code))
        .map(
            message ->
                PublicCase.of(
                    message.code(),
                    TestRows.row(message.code(), CaseStory.of(message.events())),
                    TODAY))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_line_of_the_demo_can_be_read() throws IOException {
    assertThat(demo())
        .isNotEmpty()
        .allSatisfy(parcel -> assertThat(parcel.problems()).as(parcel.raw()).isEmpty());
  }

  @Test
  void every_installation_makes_up_secrets_of_its_own() throws IOException {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    Demo.lines(FILE).forEach(line -> DemoCases.withSecret(line, first));
    Demo.lines(FILE).forEach(line -> DemoCases.withSecret(line, second));
    assertThat(first).hasSameSizeAs(second).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(Files.readString(FILE)).doesNotContain("lookupSecret");
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
