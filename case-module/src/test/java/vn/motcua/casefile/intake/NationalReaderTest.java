package vn.motcua.casefile.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.FilingChannel;

class NationalReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String CASE =
      """
      {"MaHoSo": "000.00.02.H20-261110-0009", "MaTTHC": "2.000309", "TenTTHC": "Cấp giấy",
       "KenhThucHien": "2", "ChuHoSo": "Nguyễn Thị Bí Mật", "LoaiDoiTuong": "1", "SoDienThoai": "0912345678",
       "NgayNopHoSo": "20261110082200", "NgayTiepNhan": "20261110091500", "NgayHenTra": "20261117170000",
       "TrangThaiHoSo": "%s"%s}
      """;

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static CaseMessage read(String text, Instant now) {
    Parcel parcel = NationalReader.readCase(json(text), now);
    assertThat(parcel.problems()).isEmpty();
    return Objects.requireNonNull(parcel.message());
  }

  @Test
  void a_case_of_the_national_message_is_understood() {
    CaseMessage message = read(CASE.formatted("4", ""), NOW);
    CaseStory story = CaseStory.of(message.events());
    assertThat(story.status()).isEqualTo(CaseStatus.IN_PROCESS);
    assertThat(story.dates().dueOn()).isEqualTo("2026-11-17");
    assertThat(story.dates().receivedOn()).isEqualTo("2026-11-10");
    assertThat(Objects.requireNonNull(story.header()).channel()).isEqualTo(FilingChannel.ONLINE);
    assertThat(Objects.requireNonNull(message.applicant()).name()).isEqualTo("Nguyễn Thị Bí Mật");
  }

  @Test
  void the_same_told_again_later_has_the_same_ids() {
    for (String status : new String[] {"2", "4", "5", "9", "10"}) {
      Stream<String> first = ids(read(CASE.formatted(status, ""), NOW));
      Stream<String> again = ids(read(CASE.formatted(status, ""), NOW.plusSeconds(600)));
      assertThat(again).containsExactlyElementsOf(first.toList());
    }
  }

  private static Stream<String> ids(CaseMessage message) {
    return message.events().stream().map(CaseEvent::id);
  }

  @Test
  void a_supplement_with_a_new_day_moves_the_promise() {
    CaseStory story =
        CaseStory.of(
            read(
                    CASE.formatted(
                        "4",
                        ", \"DanhSachHoSoBoSung\": [{\"NguoiYeuCau\": \"Cán bộ bí mật\", \"NoiDung\": \"Bản sao hợp đồng\","
                            + " \"NgayBoSung\": \"20261112103000\", \"NgayHenTraMoi\": \"20261120170000\"}]"),
                    NOW)
                .events());
    assertThat(story.promisedAgain()).isEqualTo("2026-11-20");
    assertThat(story.supplements())
        .singleElement()
        .satisfies(one -> assertThat(one.papers().get(0).name()).isEqualTo("Bản sao hợp đồng"));
  }

  @Test
  void progress_names_the_unit_and_keeps_officer_and_note_apart() {
    Parcel parcel =
        NationalReader.readProgress(
            json(
                """
                {"MaHoSo": "000.00.02.H20-261110-0009", "NguoiXuLy": "Trần Văn Kín", "ThoiDiemXuLy": "20261111080000",
                 "PhongBanXuLy": "Phòng Quản lý thương mại", "NoiDungXuLy": "Trình lãnh đạo", "TrangThai": "4"}
                """),
            NOW);
    CaseEvent event = Objects.requireNonNull(parcel.message()).events().get(0);
    assertThat(event.person()).isEqualTo("Trần Văn Kín");
    assertThat(event.detail().unitName()).isEqualTo("Phòng Quản lý thương mại");
    assertThat(event.detail().note()).isEqualTo("Trình lãnh đạo");
    assertThat(event.detail().reason()).isNull();
  }

  @Test
  void what_is_wrong_is_told_by_the_names_of_the_national_message() {
    Parcel parcel =
        NationalReader.readCase(
            json("{\"MaHoSo\": \"x\", \"TrangThaiHoSo\": \"11\", \"NgayHenTra\": \"hôm qua\"}"),
            NOW);
    assertThat(parcel.problems())
        .extracting(problem -> problem.field())
        .containsExactlyInAnyOrder("MaHoSo", "MaTTHC", "TrangThaiHoSo", "NgayHenTra");
  }
}
