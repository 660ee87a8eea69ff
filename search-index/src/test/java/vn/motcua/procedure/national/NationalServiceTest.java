package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.importing.CatalogueReader;

class NationalServiceTest {
  private static final ProcedureCode CODE = new ProcedureCode("2.000033");
  private static final String WHOLE =
      """
      {"error_code": 0, "result": [{"MaTTHC": "2.000033", "TENTTHC": "Thông báo hoạt động\\n khuyến mại",
       "LINHVUCTHUCHIEN": [{"MALINHVUC": "G01", "TENLINHVUC": "Xúc tiến thương mại"}],
       "COQUANTHUCHIEN": [{"TENDONVI": "Sở Công Thương", "MADONVI": "H44.1"}],
       "TRINHTUTHUCHIEN": [{"TRUONGHOP": "Nộp trực tiếp", "TRINHTU": [{"TENTRINHTU": "Bước 1"}, {"TENTRINHTU": "Bước 2"}]}],
       "CACHTHUCTHUCHIEN": [
        {"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "7", "DONVITINH": "Ngày làm việc", "MOTA": "Kể từ ngày nhận đủ",
          "PHILEPHI": [{"MAPHILEPHI": "2", "SOTIEN": "150.000", "DONVI": "Đồng", "MOTA": ""}]}]},
        {"KENH": 2, "THOIGIAN": [{"THOIGIANGIAIQUYET": 5, "DONVITINH": "Ngày", "MOTA": "", "PHILEPHI": [{"SOTIEN": "Không"}]}]},
        {"KENH": 3, "THOIGIAN": [{"THOIGIANGIAIQUYET": "ngay khi đến", "DONVITINH": "", "PHILEPHI": [{"SOTIEN": "0,1", "DONVI": "%"}]}]}],
       "THANHPHANHOSO": [{"TRUONGHOP": "", "GIAYTO": [{"TENGIAYTO": "Thông báo theo mẫu", "TENMAUDON": "Mẫu 01.docx", "SOBANCHINH": "1", "SOBANSAO": 2}]}],
       "KETQUATHUCHIEN": [{"MAKETQUA": "KQ.G01.000063", "TENKETQUA": "Văn bản xác nhận"}],
       "CANCUPHAPLY": [{"SOVANBAN": "81/2018/NĐ-CP", "TENVANBAN": "Về xúc tiến thương mại"}],
       "YEUCAU": "Không", "TTHCLIENQUAN": ["1.000001"], "PHUTRACH": ""}]}
      """;

  private final StubNational stub = new StubNational();
  private final NationalService service =
      new NationalService(
          stub.account(), Duration.ofSeconds(30), Duration.ofSeconds(60), 2_000_000);

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void a_list_is_read_with_any_kind_of_day_and_every_procedure_once() throws Exception {
    stub.answer =
        """
        {"error_code": "00", "result": [
        {"MATTHC": "2.000033", "TENTTHC": "Một", "NGAYCAPNHAT": "05/11/2026 10:20:30"},
        {"maTTHC": "1.000178", "tenTTHC": "Hai", "ngayCapNhat": "2026-10-31T08:00:00"},
        {"MATTHC": "2.000033", "TENTTHC": "Một, cũ", "NGAYCAPNHAT": "20261001000000"},
        {"MATTHC": "1.000179", "TENTTHC": "Ba", "NGAYCAPNHAT": "31/02/2026"},
        {"MATTHC": "không có mã"}, 7]}""";
    NationalList list = service.list();
    assertThat(list.procedures())
        .containsExactly(
            new ListedProcedure(CODE, "Một", LocalDate.of(2026, 11, 5)),
            new ListedProcedure(new ProcedureCode("1.000178"), "Hai", LocalDate.of(2026, 10, 31)),
            new ListedProcedure(new ProcedureCode("1.000179"), "Ba", null));
    assertThat(list.unreadable()).isEqualTo(2);
  }

  @Test
  void four_thousand_entries_are_read() throws Exception {
    stub.answer =
        IntStream.range(0, 4_000)
            .mapToObj("{\"MATTHC\": \"1.%06d\", \"TENTTHC\": \"Thủ tục\"}"::formatted)
            .collect(Collectors.joining(",", "{\"error_code\": 0, \"result\": [", "]}"));
    assertThat(service.list().procedures()).hasSize(4_000);
  }

  @Test
  void a_procedure_becomes_a_line_that_the_import_reads(@TempDir Path folder) throws Exception {
    stub.answer = WHOLE;
    NationalLine line = service.procedure(CODE);
    assertThat(line.notes()).containsExactly("TTHCLIENQUAN");
    assertThat(line.json()).doesNotContain("\n").doesNotContain("publication");
    Path file = Files.writeString(folder.resolve("lines.jsonl"), line.json());
    ProcedureContent content =
        CatalogueReader.inForce(LocalDate.of(2026, 11, 23), file).iterator().next().content();
    assertThat(content.name()).isEqualTo("Thông báo hoạt động khuyến mại");
    assertThat(content.field()).isEqualTo("Xúc tiến thương mại");
    assertThat(content.executingAgency()).isEqualTo("Sở Công Thương");
    assertThat(content.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.text()).contains("Bước 2"));
    assertThat(content.documents())
        .singleElement()
        .satisfies(paper -> assertThat(paper.copies()).isEqualTo(2));
    assertThat(content.legalBasis()).isEqualTo("81/2018/NĐ-CP Về xúc tiến thương mại");
    assertThat(content.channels())
        .extracting(one -> one.channel())
        .containsExactly(Channel.COUNTER, Channel.ONLINE, Channel.POSTAL);
    assertThat(content.channels().get(0).unit()).isEqualTo(DurationUnit.WORKING_DAY);
    assertThat(content.channels().get(0).fees()).containsExactly(150_000L);
    assertThat(content.channels().get(1).free()).isTrue();
    assertThat(content.channels().get(2).feeNote()).contains("ngay khi đến").contains("0,1 %");
    assertThat(content.channels().get(2).fees()).isEmpty();
  }

  @Test
  void a_session_that_is_over_is_made_anew_once() throws Exception {
    stub.answer = WHOLE;
    assertThat(service.procedure(CODE).code()).isEqualTo(CODE);
    stub.validFrom = 1;
    assertThat(service.procedure(CODE).code()).isEqualTo(CODE);
    assertThat(stub.logins).hasValue(2);
    stub.validFrom = 9;
    assertThat(trouble().kind()).isEqualTo(NationalTrouble.Kind.REFUSED);
    assertThat(stub.logins).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({"ERROR, STATUS", "HTML, GARBAGE", "BREAKS_OFF, BROKEN_OFF", "REDIRECTS, STATUS"})
  void a_fault_is_told_apart_from_an_empty_list(StubNational.Mood mood, NationalTrouble.Kind kind) {
    stub.mood = mood;
    assertThat(trouble().kind()).isEqualTo(kind);
    assertThat(stub.elsewhere).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"HANGS", "HANGS_HALF_WAY"})
  void whoever_hangs_is_given_up_in_time(StubNational.Mood mood) {
    stub.mood = mood;
    NationalService hasty =
        new NationalService(stub.account(), Duration.ofSeconds(30), Duration.ofSeconds(3), 1_000);
    NationalTrouble told = catchThrowableOfType(NationalTrouble.class, hasty::list);
    assertThat(told.kind()).isEqualTo(NationalTrouble.Kind.TIMEOUT);
  }

  @Test
  void an_endless_answer_is_cut_off() {
    stub.answer = " ".repeat(2_000_001) + "{}";
    assertThat(trouble().kind()).isEqualTo(NationalTrouble.Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error_code\": 0}",
        "{\"result\": \"x\"}",
        "[]",
        "{\"result\": [{\"MATTHC\"",
        "null"
      })
  void what_is_not_of_the_shape_is_garbage(String answer) {
    stub.answer = answer;
    assertThat(trouble().kind()).isEqualTo(NationalTrouble.Kind.GARBAGE);
  }

  @Test
  void another_procedure_than_was_asked_for_is_not_taken() {
    stub.answer = WHOLE.replace("2.000033", "2.000034");
    NationalTrouble told =
        catchThrowableOfType(NationalTrouble.class, () -> service.procedure(CODE));
    assertThat(told.kind()).isEqualTo(NationalTrouble.Kind.GARBAGE);
  }

  @Test
  void the_password_is_in_no_text() {
    assertThat(stub.account().toString()).doesNotContain("secret");
  }

  private NationalTrouble trouble() {
    return catchThrowableOfType(NationalTrouble.class, service::list);
  }
}
