package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.casefile.TestCase.aCase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;

class CaseFileTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Map<CaseStatus, Consumer<CaseFile>> VERBS = verbs();

  private static Map<CaseStatus, Consumer<CaseFile>> verbs() {
    Map<CaseStatus, Consumer<CaseFile>> verbs = new EnumMap<>(CaseStatus.class);
    verbs.put(CaseStatus.RECEIVED, file -> file.receive(TODAY.plusDays(10), NOW));
    verbs.put(CaseStatus.NOT_ACCEPTED, file -> file.refuse(NOW));
    verbs.put(CaseStatus.IN_PROCESS, file -> file.process(NOW));
    verbs.put(CaseStatus.SUPPLEMENT_REQUESTED, file -> file.askForSupplement(NOW));
    verbs.put(CaseStatus.PAYMENT_REQUESTED, file -> file.askForPayment(NOW));
    verbs.put(CaseStatus.WITHDRAWN, file -> file.withdraw(NOW));
    verbs.put(CaseStatus.STOPPED, file -> file.stop(NOW));
    verbs.put(CaseStatus.RESULT_READY, file -> file.recordResult(TODAY, NOW));
    verbs.put(CaseStatus.RETURNED, file -> file.handOver(NOW));
    return verbs;
  }

  static Stream<Arguments> every_status_and_every_verb() {
    return Stream.of(CaseStatus.values())
        .flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("every_status_and_every_verb")
  void a_verb_moves_the_case_where_the_table_allows_it_and_changes_nothing_elsewhere(
      CaseStatus from, CaseStatus to) {
    CaseFile file = aCase().with(from, "2026-03-01").build();
    CaseDates before = file.dates();
    Consumer<CaseFile> verb = VERBS.get(to);
    assertThat(verb).isNotNull();
    if (from.next().contains(to)) {
      verb.accept(file);
      assertThat(file.status()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> verb.accept(file)).isInstanceOf(IllegalTransition.class);
      assertThat(file.status()).isEqualTo(from);
      assertThat(file.dates()).isEqualTo(before);
    }
  }

  @Test
  void no_status_leads_back_to_registered_and_four_lead_nowhere() {
    List<CaseStatus> last =
        Stream.of(CaseStatus.values()).filter(status -> status.next().isEmpty()).toList();
    assertThat(last)
        .containsExactly(
            CaseStatus.NOT_ACCEPTED, CaseStatus.WITHDRAWN, CaseStatus.STOPPED, CaseStatus.RETURNED);
    assertThat(CaseStatus.values())
        .noneMatch(status -> status.next().contains(CaseStatus.REGISTERED));
  }

  @Test
  void statuses_carry_the_national_numbers_one_to_ten() {
    assertThat(Stream.of(CaseStatus.values()).map(CaseStatus::number))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void events_that_come_out_of_order_are_ordered_by_time() {
    PublicCase seen =
        aCase()
            .with(CaseStatus.RETURNED, "2020-10-02")
            .with(CaseStatus.RECEIVED, "2020-09-22")
            .with(CaseStatus.IN_PROCESS, "2020-09-23")
            .seenOn("2020-10-03");
    assertThat(seen.status()).isEqualTo(CaseStatus.RETURNED);
    assertThat(seen.completion()).isEqualTo(new Completion(4, 4, Completion.State.DONE));
  }

  @Test
  void the_same_event_brought_twice_counts_once() {
    TestCase source = aCase().receivedOn("2020-09-22");
    CaseFile file = source.build();
    file.follow(source.copy());
    file.follow(source.with(CaseStatus.WITHDRAWN, "2020-09-23").copy());
    assertThat(file.status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(file.eventCount()).isEqualTo(2);
  }

  @Test
  void a_case_handed_in_here_runs_from_registered_to_returned() {
    CaseFile file =
        new CaseFile(
            CaseCode.parse("000.00.02.H20-260302-0001"),
            "2.000309",
            new AgencyCode("000.00.02.H20"),
            FilingChannel.ONLINE,
            NOW);
    file.receive(TODAY.plusDays(5), NOW.plusSeconds(60));
    file.process(NOW.plusSeconds(120));
    file.recordResult(TODAY, NOW.plusSeconds(180));
    file.handOver(NOW.plusSeconds(240));
    assertThat(file.inPublic(TODAY).timeliness()).isEqualTo(Timeliness.EARLY);
    assertThat(file.eventCount()).isEqualTo(5);
  }
}
