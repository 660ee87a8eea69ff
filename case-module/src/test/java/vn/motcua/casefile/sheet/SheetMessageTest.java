package vn.motcua.casefile.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseMessage;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.problem.FieldProblem;

class SheetMessageTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Map<String, CaseStatus> WORDS =
      Map.of("dangxuly", CaseStatus.IN_PROCESS, "chobosung", CaseStatus.SUPPLEMENT_REQUESTED);

  /** Columns and cells in turn. */
  private static Parcel read(String... pairs) {
    List<@Nullable SheetColumn> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      columns.add(SheetColumn.named(pairs[i]).orElse(null));
      cells.add(pairs[i + 1]);
    }
    return SheetMessage.read(columns, cells, WORDS, NOW);
  }

  private static Parcel line(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "MÃ HỒ SƠ:", "000.00.02.h20-261116-1",
                "ma tthc", "2.000648",
                "Ngày nộp", "16/11/2026",
                "Ngày tiếp nhận", "16/11/2026",
                "Ngày hẹn trả", "7/12/2026",
                "Ghi chú nội bộ", "không dùng"));
    all.addAll(Arrays.asList(more));
    return read(all.toArray(new String[0]));
  }

  private static CaseMessage message(Parcel parcel) {
    assertThat(parcel.problems()).isEmpty();
    return Objects.requireNonNull(parcel.message());
  }

  private static List<String> wrong(Parcel parcel) {
    return parcel.problems().stream().map(FieldProblem::field).toList();
  }

  @Test
  void a_line_is_a_case_as_it_stands() {
    CaseMessage message =
        message(
            line(
                "Trạng thái",
                "Đang xử lý",
                "Ngày của trạng thái",
                "17/11/2026",
                "Điện thoại",
                "912345678"));

    CaseStory story = CaseStory.of(message.events());
    assertThat(story.status()).isEqualTo(CaseStatus.IN_PROCESS);
    assertThat(message.events())
        .extracting(CaseEvent::kind)
        .contains(EventKind.REGISTERED, EventKind.RECEIVED, EventKind.DETAILS);
    CaseHeader header = Objects.requireNonNull(story.header());
    assertThat(header.dates().dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(Objects.requireNonNull(message.applicant()).phone()).isEqualTo("0912345678");
  }

  @Test
  void the_same_line_names_the_same_events_and_another_reason_another() {
    String[] line = {
      "Trạng thái", "Chờ bổ sung", "Ngày của trạng thái", "18/11/2026", "Lý do", "Thiếu bản sao"
    };
    assertThat(message(line(line)).events()).isEqualTo(message(line(line)).events());
    List<String> before = message(line(line)).events().stream().map(CaseEvent::id).toList();
    line[5] = "Thiếu bản chính";
    assertThat(message(line(line)).events().stream().map(CaseEvent::id).toList())
        .isNotEqualTo(before);
  }

  @Test
  void days_are_read_as_typed_and_as_spreadsheets_count_them() {
    for (String day :
        List.of("17/11/2026", "17/11/2026 08:30", "2026-11-17", "46343", "46343.35")) {
      CaseMessage message = message(line("Trạng thái", "4", "Ngày của trạng thái", day));
      assertThat(message.events().get(2).at()).as(day).isEqualTo("2026-11-17T01:00:00Z");
    }
  }

  @Test
  void what_is_wrong_is_told_by_column() {
    assertThat(wrong(line("Trạng thái", "Đang xử lý"))).containsExactly("statusOn");
    assertThat(wrong(line("Trạng thái", "lạ"))).containsExactly("status");
    assertThat(wrong(line("Trạng thái", "2", "Ngày trả", "31/02/2026")))
        .containsExactly("handedOverOn");
    assertThat(wrong(line("Trạng thái", "10", "Ngày trả", "31/12/2026")))
        .containsExactly("handedOverOn");
    assertThat(wrong(line("Trạng thái", "2", "Hình thức nộp", "bồ câu")))
        .containsExactly("channel");
    assertThat(wrong(read("Mã hồ sơ", "không phải mã", "Trạng thái", "2")))
        .contains("code", "procedure");
  }

  @Test
  void a_case_with_a_result_needs_no_day_but_that_of_the_result() {
    CaseMessage message = message(line("Trạng thái", "9", "Ngày có kết quả", "19/11/2026"));
    assertThat(CaseStory.of(message.events()).status()).isEqualTo(CaseStatus.RESULT_READY);
  }
}
