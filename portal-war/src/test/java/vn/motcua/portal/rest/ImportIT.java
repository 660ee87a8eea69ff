package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Channel;
import vn.motcua.portal.rest.Contract.Document;
import vn.motcua.portal.rest.Contract.Hit;
import vn.motcua.portal.rest.Contract.Import;
import vn.motcua.portal.rest.Contract.IndexDifference;
import vn.motcua.portal.rest.Contract.RejectedLine;

/** A file with every wart that is really in the national catalogue. */
@AgainstTheDeployedPortal
class ImportIT {
  private static final String FIRST = "9.900001";
  private static final String SPLIT_SUBJECTS = "9.900002";
  private static final String GLUED_FORM = "9.900003";
  private static final String ODD_FEES = "9.900004";
  private static final String DECOMPOSED = "9.900005";
  private static final String SOFT_HYPHEN = "9.900006";
  private static final String DAMAGED = "9.900007";
  private static final String DAMAGED_FROM_THE_START = "9.900008";
  private static final String MARKUP = "9.900009";

  private final Portal portal = new Portal();
  private Import done = new Import(0, "", "", 0, 0, 0, 0, 0, List.of());

  @BeforeEach
  void import_the_file() {
    done = portal.importProcedures(file());
  }

  private static byte[] file() {
    return TestLines.file(
        /* 1 */ "\uFEFF" + line(FIRST, "Thủ tục ở dòng đầu, sau dấu thứ tự byte"),
        /* 2 */ "",
        /* 3 */ line("9.900101", "dài ".repeat(501)),
        /* 4 */ "{\"code\":\"9.900102\",\"name\":\"thiếu ngoặc\"",
        /* 5 */ "{\"code\":\"9.900103\",\"name\":12}",
        /* 6 */ "{\"name\":\"Thủ tục không có mã\"}",
        /* 7 */ line("2.33", "Mã không đúng dạng"),
        /* 8 */ line(
            SPLIT_SUBJECTS,
            "Đối tượng bị tách",
            "subjects",
            Json.createArrayBuilder()
                .add("Tổ chức (không bao gồm doanh nghiệp")
                .add("HTX)")
                .add("Công dân Việt Nam")),
        /* 9 */ line(
            GLUED_FORM,
            "Tên giấy tờ dính tên tệp",
            "components",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("name", "Đơn đề nghị theo mẫu.Mẫu số 04.docx")
                        .add("formFile", "Mẫu số 04.docx")
                        .add("originals", 1)
                        .add("copies", 0))),
        /* 10 */ line(
            ODD_FEES,
            "Phí đáng ngờ",
            "methods",
            Json.createArrayBuilder()
                .add(method("TRUC_TIEP", false, 155).add("note", "155 USD"))
                .add(
                    method("TRUC_TUYEN", true)
                        .add("note", "Trừ phí 50.000 đồng")
                        .add("feeNoteAmountsVnd", Json.createArrayBuilder().add(50000)))
                .add(method("BUU_CHINH", false, 25000))),
        /* 11 */ "   ",
        /* 12 */ line(
            DECOMPOSED, Normalizer.normalize("Thủ tục viết rời dấu", Normalizer.Form.NFD)),
        /* 13 */ line(SOFT_HYPHEN, "Thủ tục có gạch\u00ADnối\u200B mềm"),
        /* 14 */ line(DAMAGED, "Thủ tục còn nguyên chữ đầu tiên"),
        /* 15 */ line(DAMAGED, "Thủ tục còn nguyên ch\uFFFD đầu tiên"),
        /* 16 */ line(DAMAGED_FROM_THE_START, "Thủ tục mất ch\uFFFD từ đầu"),
        /* 17 */ line(
            "9.900104",
            "Nộp qua bồ câu",
            "methods",
            Json.createArrayBuilder().add(method("BO_CAU", false))),
        /* 18 */ line(
            FIRST,
            "Thủ tục ở dòng đầu, sau dấu thứ tự byte",
            "conditions",
            Json.createValue("Điều kiện ở dòng sau")),
        /* 19 */ line(MARKUP, "Thủ tục <b>đậm</b> & \"ngoặc kép\" 'nháy'"),
        /* 20 */ "{\"code\":\"9.900105\",\"name\":\"Bản sao âm\",\"components\":[{\"name\":\"a\",\"copies\":-1}]}");
  }

  private static String line(String code, String name) {
    return TestLines.procedure(code, name).build().toString();
  }

  private static String line(String code, String name, String key, JsonArrayBuilder value) {
    return line(code, name, key, value.build());
  }

  private static String line(String code, String name, String key, JsonValue value) {
    return TestLines.procedure(code, name).add(key, value).build().toString();
  }

  private static JsonObjectBuilder method(String channel, boolean free, long... fees) {
    JsonArrayBuilder sums = Json.createArrayBuilder();
    for (long fee : fees) {
      sums.add(fee);
    }
    return Json.createObjectBuilder()
        .add("channel", channel)
        .add("duration", 5)
        .add("unit", "WORKING_DAY")
        .add("feesVnd", sums)
        .add("free", free);
  }

  @Test
  void lines_that_cannot_be_used_are_told_by_number_and_the_others_go_in() {
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.read()).isEqualTo(18);
    assertThat(done.problems())
        .extracting(RejectedLine::line)
        .containsExactlyInAnyOrder(3, 4, 5, 6, 7, 17, 20);
    assertThat(done.problems()).allSatisfy(problem -> assertThat(problem.reason()).isNotBlank());
    assertThat(done.rejected()).isEqualTo(7);
    assertThat(done.created() + done.changed() + done.unchanged()).isEqualTo(11);
  }

  @Test
  void the_same_file_again_changes_nothing() {
    Import again = portal.importProcedures(file());

    assertThat(again.created()).isZero();
    assertThat(again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(11);
    assertThat(again.rejected()).isEqualTo(7);
  }

  @Test
  void the_index_holds_what_the_database_holds() {
    assertThat(portal.indexCheck()).isEqualTo(new IndexDifference(List.of(), List.of()));
    assertThat(portal.search("dòng đầu sau dấu thứ tự byte", TestLines.filter()).codes())
        .startsWith(FIRST);
  }

  @Test
  void a_later_line_of_the_same_procedure_adds_to_the_first() {
    String body = portal.get("/api/v1/procedures/" + FIRST).body();

    assertThat(body).contains("Thủ tục ở dòng đầu", "Điều kiện ở dòng sau");
  }

  @Test
  void what_was_split_within_brackets_is_whole_again() {
    assertThat(portal.procedure(SPLIT_SUBJECTS).subjects())
        .containsExactly("Tổ chức (không bao gồm doanh nghiệp, HTX)", "Công dân Việt Nam");
  }

  @Test
  void the_name_of_a_form_is_taken_off_the_name_of_the_document() {
    assertThat(portal.procedure(GLUED_FORM).documents())
        .extracting(Document::name, Document::formFile)
        .containsExactly(tuple("Đơn đề nghị theo mẫu.", "Mẫu số 04.docx"));
  }

  @Test
  void fees_that_cannot_be_right_are_marked_and_keep_their_note() {
    assertThat(portal.procedure(ODD_FEES).channels())
        .extracting(Channel::channel, Channel::feeDoubtful, Channel::feeNote)
        .containsExactlyInAnyOrder(
            tuple("COUNTER", true, "155 USD"),
            tuple("ONLINE", true, "Trừ phí 50.000 đồng"),
            tuple("POSTAL", false, null));
  }

  @Test
  void letters_are_composed_and_invisible_characters_go() {
    assertThat(portal.procedure(DECOMPOSED).name()).isEqualTo("Thủ tục viết rời dấu");
    assertThat(portal.procedure(SOFT_HYPHEN).name()).isEqualTo("Thủ tục có gạchnối mềm");
  }

  @Test
  void a_damaged_name_does_not_replace_a_whole_one() {
    assertThat(portal.procedure(DAMAGED).name()).isEqualTo("Thủ tục còn nguyên chữ đầu tiên");
    assertThat(portal.procedure(DAMAGED_FROM_THE_START).name()).contains("\uFFFD");
  }

  @Test
  void markup_in_a_name_is_text_to_programs_and_to_browsers() {
    Hit hit = portal.search("ngoặc kép nháy", TestLines.filter()).hits().get(0);

    assertThat(hit.code()).isEqualTo(MARKUP);
    assertThat(hit.highlight())
        .isEqualTo(
            "Thủ tục &lt;b&gt;đậm&lt;/b&gt; &amp; &quot;<mark>ngoặc kép</mark>&quot;"
                + " &#39;<mark>nháy</mark>&#39;");
    assertThat(portal.get("/thu-tuc/" + MARKUP).body())
        .contains("&lt;b&gt;đậm&lt;/b&gt;")
        .doesNotContain("<b>đậm");
    assertThat(portal.get("/thu-tuc?q=ngo%E1%BA%B7c&" + TestLines.filter()).body())
        .doesNotContain("<b>đậm");
  }
}
