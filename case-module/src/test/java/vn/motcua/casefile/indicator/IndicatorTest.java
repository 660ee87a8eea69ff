package vn.motcua.casefile.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.indicator.IndicatorSource.Measure;
import vn.motcua.test.MessageFiles;

class IndicatorTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final List<IndicatorSet> STORED = IndicatorSet.stored();

  private static IndicatorReport report(Measure... measures) {
    return IndicatorReport.of(
        DAY,
        DAY,
        Instant.EPOCH,
        IndicatorSet.on(DAY, STORED),
        Stream.of(measures).collect(Collectors.toMap(Measure::indicator, one -> one)));
  }

  private static IndicatorReport.Group group(IndicatorReport report, IndicatorGroup wanted) {
    return report.groups().stream()
        .filter(group -> group.group() == wanted)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_groups_are_six_and_their_points_a_hundred() {
    IndicatorReport report = report();
    assertThat(report.groups()).hasSize(6);
    assertThat(report.most()).isEqualTo(100);
    assertThat(report.version()).isEqualTo("2022-06-23");
    assertThat(report.source()).contains("766/QĐ-TTg");
  }

  @Test
  void points_are_what_was_reached_of_what_there_was_rounded_down() {
    IndicatorReport report =
        report(
            new Measure("handled-in-time", 2, 3),
            new Measure("offered-online", 12, 91),
            new Measure("filed-online", 1, 1));
    assertThat(group(report, IndicatorGroup.PROGRESS).points()).isEqualByComparingTo("13.33");
    assertThat(group(report, IndicatorGroup.ONLINE).points()).isEqualByComparingTo("6.79");
    assertThat(report.points()).isEqualByComparingTo("20.12");
    assertThat(report.measured()).isEqualTo(32);
  }

  @Test
  void what_nobody_measured_or_did_not_happen_gets_no_points_and_counts_for_nothing() {
    IndicatorReport report = report(new Measure("handled-in-time", 0, 0));
    assertThat(report.points()).isNull();
    assertThat(report.measured()).isZero();
    assertThat(group(report, IndicatorGroup.PROGRESS).indicators().get(0).percent()).isNull();

    IndicatorReport none = report(new Measure("handled-in-time", 0, 5));
    assertThat(none.points()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(none.measured()).isEqualTo(20);
  }

  @Test
  void a_later_decision_takes_the_place_of_an_earlier_one_from_its_day_on() {
    Properties lines = new Properties();
    for (String day : List.of("2022-06-23", "2030-01-01")) {
      lines.setProperty("source@" + day, "of " + day);
      for (IndicatorGroup group : IndicatorGroup.values()) {
        lines.setProperty(group + "@" + day, "10: handled-in-time 10");
      }
    }
    List<IndicatorSet> sets = IndicatorSet.read(lines);
    assertThat(IndicatorSet.on(LocalDate.parse("2029-12-31"), sets).source())
        .isEqualTo("of 2022-06-23");
    assertThat(IndicatorSet.on(LocalDate.parse("2030-01-01"), sets).source())
        .isEqualTo("of 2030-01-01");
    assertThat(IndicatorSet.on(LocalDate.parse("2000-01-01"), sets).source())
        .isEqualTo("of 2022-06-23");
  }

  @Test
  void points_that_do_not_add_up_are_refused() {
    assertThatThrownBy(() -> IndicatorSet.Group.read("18: published-in-time 4, other 13"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measure("x", 3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_indicator_has_a_name_a_formula_and_a_reason_why_there_may_be_no_data() {
    MessageFiles texts = MessageFiles.of("vn/motcua/casefile");
    STORED.stream()
        .flatMap(set -> set.groups().values().stream())
        .flatMap(group -> group.parts().stream())
        .map(part -> "indicators." + part.indicator())
        .forEach(
            key -> {
              texts.assertHas(key);
              texts.assertHas(key + ".formula");
              texts.assertHas(key + ".none");
            });
  }

  @Test
  void every_decision_is_named_in_both_languages() {
    MessageFiles texts = MessageFiles.of("vn/motcua/casefile");
    STORED.forEach(set -> texts.assertHas("indicators.source." + set.from()));
    assertThat(new IndicatorTable(report(), key -> "said: " + key).csv())
        .contains("\"said: indicators.source\",\"said: indicators.source.2022-06-23\"");
  }

  @Test
  void the_file_has_a_row_for_every_indicator_with_its_formula() {
    String csv = new IndicatorTable(report(new Measure("handled-in-time", 2, 3)), key -> key).csv();
    assertThat(csv.lines().filter(line -> line.startsWith("\"indicators.group."))).hasSize(11);
    assertThat(csv)
        .contains(
            "\"indicators.handled-in-time\",\"2\",\"3\",\"66.6\",\"13.33\",\"20\","
                + "\"indicators.handled-in-time.formula\",\"\"")
        .contains("\"indicators.paid-online.none\"");
  }
}
