package vn.motcua.procedure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.procedure.importing.CatalogueLine;
import vn.motcua.procedure.importing.RejectedLine;

class ComparedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final ProcedureCode CODE = new ProcedureCode("9.930001");
  private static final String LINE =
      "{\"code\":\"9.930001\",\"name\":\"Tên\",\"methods\":[{\"channel\":\"TRUC_TIEP\",\"duration\":%d,"
          + "\"unit\":\"WORKING_DAY\"}]}";

  private static Procedure known(PublicationKind kind) throws RejectedLine {
    Procedure procedure = new Procedure(CODE);
    ProcedureContent content = CatalogueLine.parse(LINE.formatted(15)).over(null);
    publish(procedure, "1", PublicationKind.PUBLISH, LocalDate.of(2024, 1, 1), content);
    if (kind != PublicationKind.PUBLISH) {
      publish(procedure, "2", kind, LocalDate.of(2025, 1, 1), content);
    }
    return procedure;
  }

  private static void publish(
      Procedure procedure,
      String number,
      PublicationKind kind,
      LocalDate from,
      ProcedureContent content) {
    procedure.publish(
        new PublicationDecision(number, from, from, kind, null), content, TODAY, Instant.EPOCH);
  }

  private static Difference difference(String line, @Nullable Procedure known) throws RejectedLine {
    return Compared.of(line, known).difference();
  }

  @Test
  void what_is_not_known_or_repealed_is_new() throws RejectedLine {
    assertThat(difference(LINE.formatted(15), null)).isEqualTo(Difference.NEW);
    assertThat(difference(LINE.formatted(15), known(PublicationKind.REPEAL)))
        .isEqualTo(Difference.NEW);
  }

  @Test
  void what_says_the_same_is_the_same() throws RejectedLine {
    Procedure known = known(PublicationKind.PUBLISH);

    assertThat(difference(LINE.formatted(15), known)).isEqualTo(Difference.SAME);
    assertThat(difference("{\"code\":\"9.930001\"}", known)).isEqualTo(Difference.SAME);
    assertThat(difference(LINE.formatted(10), known)).isEqualTo(Difference.CHANGED);
  }

  @Test
  void an_empty_line_ends_a_procedure_once() throws RejectedLine {
    assertThat(difference("", known(PublicationKind.PUBLISH))).isEqualTo(Difference.GONE);
    assertThat(difference("", known(PublicationKind.REPEAL))).isEqualTo(Difference.SAME);
    assertThatThrownBy(() -> difference("", null)).isInstanceOf(RejectedLine.class);
  }

  @Test
  void it_is_compared_with_the_latest_decision_even_one_for_later() throws RejectedLine {
    Procedure known = known(PublicationKind.PUBLISH);
    String before = Compared.of(LINE.formatted(15), known).base();
    publish(
        known,
        "3",
        PublicationKind.AMEND,
        TODAY.plusYears(1),
        CatalogueLine.parse(LINE.formatted(10)).over(null));

    Compared compared = Compared.of(LINE.formatted(10), known);

    assertThat(compared.difference()).isEqualTo(Difference.SAME);
    assertThat(compared.base()).isNotEqualTo(before);
  }

  @Test
  void what_staff_propose_is_read_back_as_they_typed_it() throws RejectedLine {
    PublishedVersion latest = known(PublicationKind.PUBLISH).history().get(0).toPublished();
    List<SubmissionChannel> typed =
        List.of(
            new SubmissionChannel(
                Channel.COUNTER,
                new BigDecimal("7.5"),
                DurationUnit.WORKING_DAY,
                List.of(50_000L, 100_000L),
                false,
                "Mỗi lần\nmột mức",
                false),
            new SubmissionChannel(Channel.ONLINE, null, null, List.of(), true, null, false));

    String line = Proposals.line(CODE, latest, typed);

    assertThat(CatalogueLine.parse(line).over(latest.content()).channels()).isEqualTo(typed);
    assertThat(CatalogueLine.parse(line).over(latest.content()).name()).isEqualTo("Tên");
  }
}
