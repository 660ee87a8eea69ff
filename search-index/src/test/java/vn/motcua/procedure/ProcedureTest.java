package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.code.ProcedureCode;

class ProcedureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void the_version_in_force_is_the_latest_that_has_begun() {
    Procedure petrol = procedure();
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    petrol.publish(decision("2/QĐ", "2022-01-24", PublicationKind.AMEND), lasting(15), TODAY, NOW);
    petrol.publish(decision("3/QĐ", "2027-01-01", PublicationKind.AMEND), lasting(10), TODAY, NOW);

    assertThat(daysOn(petrol, "2019-02-28")).isEmpty();
    assertThat(daysOn(petrol, "2022-01-23")).contains(20);
    assertThat(daysOn(petrol, "2022-01-24")).contains(15);
    assertThat(daysOn(petrol, "2027-01-01")).contains(10);
    assertThat(petrol.shown().number()).isEqualTo(2);
    assertThat(petrol.status()).isEqualTo(ProcedureStatus.PUBLISHED);
  }

  @Test
  void a_coming_version_takes_over_on_its_day() {
    Procedure petrol = procedure();
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    petrol.publish(decision("2/QĐ", "2026-11-23", PublicationKind.AMEND), lasting(15), TODAY, NOW);
    String before = petrol.stamp();

    petrol.refresh(TODAY.plusDays(1));

    assertThat(petrol.shown().number()).isEqualTo(2);
    assertThat(petrol.stamp()).isNotEqualTo(before);
  }

  @Test
  void what_is_shown_follows_the_calendar_although_nobody_refreshed_it() {
    Procedure petrol = procedure();
    petrol.publish(
        decision("1/QĐ", "2026-11-23", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    petrol.publish(decision("2/QĐ", "2026-11-24", PublicationKind.AMEND), lasting(15), TODAY, NOW);
    petrol.publish(decision("3/QĐ", "2026-11-25", PublicationKind.REPEAL), lasting(15), TODAY, NOW);

    assertThat(petrol.on(TODAY).status()).isEqualTo(ProcedureStatus.SCHEDULED);
    assertThat(petrol.on(TODAY).version().number()).isEqualTo(1);
    assertThat(petrol.on(TODAY.plusDays(1)).status()).isEqualTo(ProcedureStatus.PUBLISHED);
    assertThat(petrol.on(TODAY.plusDays(2)).content()).isEqualTo(lasting(15));
    assertThat(petrol.on(TODAY.plusDays(3)).status()).isEqualTo(ProcedureStatus.REPEALED);
    assertThat(petrol.asStored().status()).isEqualTo(ProcedureStatus.SCHEDULED);
  }

  @Test
  void a_version_of_the_past_is_shown_with_the_status_of_today() {
    Procedure twin = procedure();
    twin.publish(decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    twin.publish(decision("2/QĐ", "2026-11-23", PublicationKind.REPEAL), lasting(20), TODAY, NOW);
    ProcedureVersion first = twin.inForce(TODAY).orElseThrow();

    assertThat(twin.in(first, TODAY).status()).isEqualTo(ProcedureStatus.PUBLISHED);
    assertThat(twin.in(first, TODAY.plusDays(1)).status()).isEqualTo(ProcedureStatus.REPEALED);
  }

  @Test
  void a_repeal_leaves_the_content_and_changes_the_status() {
    Procedure twin = procedure();
    twin.publish(decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    twin.publish(decision("2/QĐ", "2025-03-01", PublicationKind.REPEAL), lasting(20), TODAY, NOW);

    assertThat(twin.status()).isEqualTo(ProcedureStatus.REPEALED);
    assertThat(twin.shown().content()).isEqualTo(lasting(20));
  }

  @Test
  void what_is_only_announced_is_scheduled_and_shows_its_first_version() {
    Procedure fresh = procedure();
    fresh.publish(decision("1/QĐ", "2027-01-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);

    assertThat(fresh.status()).isEqualTo(ProcedureStatus.SCHEDULED);
    assertThat(fresh.shown().number()).isEqualTo(1);
  }

  @Test
  void the_same_decision_told_again_corrects_its_version() {
    Procedure petrol = procedure();
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(18), TODAY, NOW);

    assertThat(petrol.history()).hasSize(1);
    assertThat(daysOn(petrol, "2026-01-01")).contains(18);
  }

  @Test
  void a_publication_that_becomes_known_adopts_the_version_without_one() {
    Procedure petrol = procedure();
    petrol.publish(PublicationDecision.unknown(), lasting(20), TODAY, NOW);
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);

    assertThat(petrol.history())
        .singleElement()
        .satisfies(version -> assertThat(version.decision().number()).isEqualTo("1/QĐ"));
  }

  @Test
  void a_publication_still_to_come_leaves_what_is_in_force() {
    Procedure petrol = procedure();
    petrol.publish(PublicationDecision.unknown(), lasting(20), TODAY, NOW);
    petrol.publish(
        decision("1/QĐ", "2027-01-01", PublicationKind.PUBLISH), lasting(15), TODAY, NOW);

    assertThat(petrol.status()).isEqualTo(ProcedureStatus.PUBLISHED);
    assertThat(daysOn(petrol, "2026-11-22")).contains(20);
    assertThat(daysOn(petrol, "2027-01-01")).contains(15);
  }

  @Test
  void a_coming_amendment_follows_corrections_of_what_it_leaves_alone() {
    Procedure petrol = procedure();
    PublicationDecision first = decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH);
    petrol.publish(first, lasting(20), TODAY, NOW);
    petrol.publish(decision("2/QĐ", "2027-01-01", PublicationKind.AMEND), lasting(15), TODAY, NOW);

    petrol.publish(first, renamed(lasting(20)), TODAY, NOW);

    ProcedureVersion coming = petrol.history().get(0);
    assertThat(coming.content().name()).isEqualTo("Tên đã sửa");
    assertThat(daysOn(petrol, "2027-01-01")).contains(15);
  }

  @Test
  void the_stamp_tells_a_corrected_decision() {
    Procedure petrol = procedure();
    petrol.publish(PublicationDecision.unknown(), lasting(20), TODAY, NOW);
    String before = petrol.stamp();

    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);

    assertThat(petrol.stamp()).isNotEqualTo(before);
  }

  @Test
  void the_stamp_stays_when_nothing_changed_and_moves_with_content_and_popularity() {
    Procedure petrol = procedure();
    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    String first = petrol.stamp();

    petrol.publish(
        decision("1/QĐ", "2019-03-01", PublicationKind.PUBLISH), lasting(20), TODAY, NOW);
    assertThat(petrol.stamp()).isEqualTo(first);

    petrol.countPopularity(7, TODAY);
    assertThat(petrol.stamp()).isNotEqualTo(first);
  }

  @Test
  void content_survives_its_json() {
    ProcedureContent content = lasting(20);

    assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
    assertThat(ContentJson.write(ContentJson.read(ContentJson.write(content))))
        .isEqualTo(ContentJson.write(content));
  }

  private static ProcedureContent renamed(ProcedureContent content) {
    return ContentJson.read(ContentJson.write(content).replace(content.name(), "Tên đã sửa"));
  }

  private static Procedure procedure() {
    return new Procedure(new ProcedureCode("2.000648"));
  }

  private static PublicationDecision decision(String number, String from, PublicationKind kind) {
    return new PublicationDecision(number, null, LocalDate.parse(from), kind, null);
  }

  private static Optional<Integer> daysOn(Procedure procedure, String day) {
    return procedure
        .inForce(LocalDate.parse(day))
        .map(version -> version.content().channels().get(0).duration())
        .map(BigDecimal::intValue);
  }

  static ProcedureContent lasting(int workingDays) {
    return lasting(BigDecimal.valueOf(workingDays), DurationUnit.WORKING_DAY);
  }

  static ProcedureContent lasting(@Nullable BigDecimal duration, @Nullable DurationUnit unit) {
    ProcedureContent named = ProcedureContent.named("Cấp giấy chứng nhận bán lẻ xăng dầu");
    return new ProcedureContent(
        named.name(),
        "Bộ Công Thương",
        null,
        "Lưu thông hàng hóa trong nước",
        List.of(ProcedureLevel.PROVINCE),
        List.of("Doanh nghiệp"),
        null,
        null,
        null,
        "Sở Công Thương",
        List.of(new StepGroup(null, "Bước 1: nộp\nBước 2: nhận")),
        List.of(
            new SubmissionChannel(
                Channel.COUNTER, duration, unit, List.of(1_200_000L), false, "mỗi lần", false)),
        List.of(new RequiredDocument(null, "Đơn đề nghị", "Mẫu 01.docx", 1, 0)),
        List.of(new ResultDocument("Giấy chứng nhận", "KQ.G10.001350")),
        null,
        null,
        null,
        OnlineLevel.FULL,
        false,
        List.of("cây xăng"),
        null);
  }
}
