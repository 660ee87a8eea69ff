package vn.motcua.procedure.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.SubmissionChannel;

class CounterLineTest {
  private static final long FEE = 135_000;

  private static SubmissionChannel channel(
      Channel by, int days, List<Long> fees, @Nullable String note, boolean doubtful) {
    return new SubmissionChannel(
        by, BigDecimal.valueOf(days), DurationUnit.WORKING_DAY, fees, false, note, doubtful);
  }

  private static CounterLine line(SubmissionChannel... channels) {
    return new CounterLine(
        "1.000001",
        "Thủ tục",
        "",
        OnlineLevel.FULL,
        PublicationDecision.unknown(),
        null,
        List.of(channels));
  }

  @Test
  void what_is_the_same_for_several_ways_is_told_once() {
    CounterLine line =
        line(
            channel(Channel.COUNTER, 5, List.of(FEE), "Nộp tại quầy", false),
            channel(Channel.ONLINE, 3, List.of(FEE), "Nộp trên cổng", false),
            channel(Channel.POSTAL, 5, List.of(FEE), null, false));

    assertThat(line.limits())
        .extracting(CounterLine.Shared::channels)
        .containsExactly(List.of(Channel.COUNTER, Channel.POSTAL), List.of(Channel.ONLINE));
    assertThat(line.fees()).hasSize(1);
  }

  @Test
  void where_there_are_no_amounts_to_trust_paper_has_the_words_of_the_source_in_short() {
    SubmissionChannel doubtful =
        channel(Channel.COUNTER, 5, List.of(7L), "Theo mức của tỉnh", true);
    SubmissionChannel noted = channel(Channel.ONLINE, 5, List.of(), "x".repeat(1000), false);
    SubmissionChannel told = channel(Channel.POSTAL, 5, List.of(FEE), "Đã gồm cước", false);
    CounterLine line = line(doubtful, noted, told);

    assertThat(line.note(doubtful)).isEqualTo("Theo mức của tỉnh");
    assertThat(line.note(noted)).hasSizeLessThan(250).endsWith("…");
    assertThat(line.note(told)).isEmpty();
    assertThat(line.fees()).hasSize(3);
  }
}
