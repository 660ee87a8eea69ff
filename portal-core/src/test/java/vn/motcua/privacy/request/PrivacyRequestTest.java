package vn.motcua.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

class PrivacyRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Sought LAN = new Sought("Lê Lan", "+84912345678", "", "");
  private static final StoredRequest.Item ITEM =
      new StoredRequest.Item("outbox", "7", "privacy.record.outbox", NOW, Outcome.CHOSEN, "");

  private static PrivacyRequest request(RequestKind kind) {
    return new PrivacyRequest(kind, LAN, "căn cước", NOW, Duration.ofDays(3), "Mai");
  }

  @Test
  void it_is_late_seventy_two_hours_after_it_was_asked_days_off_included() {
    StoredRequest stored = request(RequestKind.EXPORT).toStored();

    assertThat(stored.dueAt()).isEqualTo("2026-11-25T03:00:00Z");
    assertThat(stored.overdue(stored.dueAt())).isFalse();
    assertThat(stored.overdue(stored.dueAt().plusMillis(1))).isTrue();
  }

  @Test
  void an_answer_in_time_is_not_late_ever_after() {
    PrivacyRequest request = request(RequestKind.EXPORT);
    request.export(List.of(ITEM), "Mai", NOW.plusSeconds(60));

    assertThat(request.toStored().overdue(NOW.plus(Duration.ofDays(30)))).isFalse();
    assertThat(request.toStored().items()).containsExactly(ITEM);
  }

  @Test
  void who_proposes_an_erasure_cannot_approve_it() {
    PrivacyRequest request = request(RequestKind.ERASURE);
    request.propose(List.of(ITEM), "Mai", 5);

    assertThatThrownBy(() -> request.requireSecond(5))
        .isInstanceOf(PortalProblem.class)
        .hasMessage("privacy-second-person");
    request.requireSecond(6);
    request.erased(List.of(ITEM.became(Outcome.ERASED, "")), "Cúc", NOW);

    StoredRequest stored = request.toStored();
    assertThat(stored.state()).isEqualTo(RequestState.DONE);
    assertThat(stored.count(Outcome.ERASED)).isEqualTo(1);
    assertThat(stored.proposedBy() + stored.endedBy()).isEqualTo("MaiCúc");
  }

  @Test
  void what_is_given_back_can_be_proposed_by_somebody_else() {
    PrivacyRequest request = request(RequestKind.ERASURE);
    request.propose(List.of(ITEM), "Mai", 5);
    request.giveBack();
    assertThat(request.toStored().items()).isEmpty();
    request.propose(List.of(ITEM), "Cúc", 6);

    request.requireSecond(5);
  }

  @Test
  void nothing_is_erased_unproposed_exported_twice_or_changed_after_its_end() {
    PrivacyRequest erasure = request(RequestKind.ERASURE);
    assertRefused(() -> erasure.erased(List.of(), "Mai", NOW));
    assertRefused(() -> erasure.export(List.of(ITEM), "Mai", NOW));
    assertRefused(() -> erasure.requireSecond(1));

    PrivacyRequest export = request(RequestKind.EXPORT);
    assertRefused(() -> export.propose(List.of(ITEM), "Mai", 5));
    export.refuse("không phải người này", "Mai", NOW);
    assertRefused(() -> export.export(List.of(ITEM), "Mai", NOW));
    assertRefused(() -> export.refuse("x", "Mai", NOW));
    assertRefused(export::giveBack);
  }

  private static void assertRefused(Runnable verb) {
    assertThatThrownBy(verb::run).isInstanceOf(PortalProblem.class).hasMessage("privacy-state");
  }

  private static NewRequest read(Map<String, String> typed) {
    return NewRequest.read(field -> typed.getOrDefault(field, ""), NOW);
  }

  @Test
  void what_is_typed_is_read_as_people_write_it() {
    NewRequest read =
        read(
            Map.of(
                "kind", "EXPORT",
                "name", " Lê  Lan ",
                "phone", "0912.345 678",
                "proof", "căn cước",
                "asked", "2026-11-21T08:30"));

    assertThat(read.person()).isEqualTo(LAN);
    assertThat(read.person().localPhone()).isEqualTo("0912345678");
    assertThat(read.askedAt()).isEqualTo("2026-11-21T01:30:00Z");
  }

  @Test
  void all_that_is_wrong_is_named_at_once() {
    Map<String, String> typed = new HashMap<>();
    typed.put("phone", "123");
    typed.put("mail", "lan");
    typed.put("asked", "mai");
    assertThatThrownBy(() -> read(typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.fields())
                    .extracting(FieldProblem::field)
                    .containsExactly("kind", "phone", "mail", "proof", "asked"));
    assertThatThrownBy(() -> read(Map.of("kind", "EXPORT", "proof", "x")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.fields())
                    .extracting(FieldProblem::key)
                    .containsExactly("privacy.request.anything"));
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "kind", "EXPORT", "proof", "x", "code", "H1", "asked", "2026-11-23T00:00")))
        .isInstanceOf(InvalidInput.class);
  }
}
