package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Hit;

@AgainstTheDeployedPortal
class ExplainIT {
  private static final String[] STAFF = Staff.member("Trần Văn Bình");
  private static final String PROMOTION = "2.000033";

  private final Portal portal = new Portal();

  public record Explained(
      Reading reading, boolean strict, long total, List<Result> results, @Nullable Chosen chosen) {
    Chosen procedure() {
      if (chosen == null) {
        throw new AssertionError("No procedure is explained");
      }
      return chosen;
    }
  }

  public record Reading(List<Word> words, List<Rule> rules) {}

  public record Word(String typed, String plain, List<String> meant, boolean idle) {}

  public record Rule(String said, List<String> then, boolean action, List<String> origins) {}

  public record Result(int place, String code, double score) {}

  public record Chosen(
      String code,
      int place,
      double score,
      List<Part> parts,
      @Nullable String absence,
      List<String> found,
      List<String> missing,
      String raw) {}

  public record Part(String kind, String what, double points) {}

  private Explained explain(String q, String code) {
    return portal
        .get("/api/v1/search-desk/explain?q=" + Portal.encoded(q) + "&code=" + code, STAFF)
        .as(Explained.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "khuyến mại",
        "khuyen mai",
        "kuyen mai",
        "2.000033",
        "gplx",
        "tôi muốn hỏi thủ tục sổ đỏ",
        "mở quán ăn",
        "giấy phép lái xe hạng b2 cấp lại"
      })
  void the_parts_add_up_to_the_score_that_the_search_gave(String query) {
    for (Hit hit : portal.search(query, "size=3").hits()) {
      Chosen chosen = explain(query, hit.code()).procedure();

      assertThat(chosen.parts().stream().mapToDouble(Part::points).sum())
          .isCloseTo(chosen.score(), within(0.01));
      assertThat(chosen.score()).isCloseTo(hit.score(), within(0.01));
      assertThat(chosen.parts()).extracting(Part::kind).doesNotContain("OTHER");
    }
  }

  @Test
  void places_are_those_citizens_see() {
    Explained explained = explain("giấy phép", "");
    List<Hit> hits = portal.search("giấy phép").hits();

    assertThat(explained.results()).extracting(Result::code).containsExactlyElementsOf(codes(hits));
    assertThat(explain("giấy phép", hits.get(7).code()).procedure().place()).isEqualTo(8);
    String far = portal.search("giấy phép", "size=100", "page=2").hits().get(4).code();
    assertThat(explain("giấy phép", far).procedure().place()).isEqualTo(205);
  }

  private static List<String> codes(List<Hit> hits) {
    return hits.stream().map(Hit::code).toList();
  }

  @Test
  void it_tells_how_each_word_was_read() {
    Reading reading = explain("toi muon hoi khuyenmai", PROMOTION).reading();

    assertThat(reading.words())
        .extracting(Word::plain)
        .containsExactly("toi", "muon", "hoi", "khuyenmai");
    assertThat(reading.words().get(0).idle()).isTrue();
    assertThat(reading.words().get(3).meant()).containsExactly("khuyen", "mai");
  }

  @Test
  void a_rule_is_named_with_the_file_it_comes_from_and_the_points_it_gave() {
    Explained explained = explain("gplx", "");
    Rule rule = explained.reading().rules().get(0);

    assertThat(rule.said()).isEqualTo("gplx");
    assertThat(rule.then()).contains("giay phep lai xe");
    assertThat(rule.origins()).contains("abbreviations.txt");
    Chosen first = explain("gplx", explained.results().get(0).code()).procedure();
    assertThat(first.parts())
        .anyMatch(part -> part.kind().equals("RULE") && part.what().startsWith("gplx → "));
  }

  @ParameterizedTest
  @CsvSource({
    "khuyến mại, 9.999999, UNKNOWN",
    "rượu, 1.002809, REPEALED",
    "khai sinh, 2.000033, TOO_FEW_WORDS"
  })
  void why_a_procedure_is_not_there_is_told(String query, String code, String absence) {
    Chosen chosen = explain(query, code).procedure();

    assertThat(chosen.place()).isZero();
    assertThat(chosen.absence()).isEqualTo(absence);
  }

  @Test
  void the_words_it_lacks_are_told() {
    Chosen chosen = explain("khuyến mại qwzxjk", PROMOTION).procedure();

    assertThat(chosen.found()).contains("khuyến", "mại");
    assertThat(chosen.missing()).containsExactly("qwzxjk");
  }

  @ParameterizedTest
  @CsvSource({"'',,q", "a,xyz,code"})
  void what_cannot_be_explained_is_refused_with_the_reason(
      String query, @Nullable String code, String field) {
    String parameters = "?q=" + query + (code == null ? "" : "&code=" + code);

    assertThat(portal.get("/api/v1/search-desk/explain" + parameters, STAFF).problem(400).fields())
        .containsExactly(field);
    Answer page = portal.get("/can-bo/tim-kiem/giai-thich" + parameters, STAFF);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<title>Lỗi: ", "href=\"#" + field + "\"");
  }

  @Test
  void the_page_says_it_in_words_and_keeps_the_rest_folded() {
    String page =
        portal.get("/can-bo/tim-kiem/giai-thich?q=khuyen+mai&code=" + PROMOTION, STAFF).body();

    assertThat(page)
        .contains("Đứng thứ 1,", "Từ trong tên, không kể dấu", "<details", "FunctionScoreQuery")
        .doesNotContain("???");
    assertThat(portal.get("/can-bo/tim-kiem/giai-thich", STAFF).body())
        .contains("<form")
        .doesNotContain("???", "class=\"errors\"");
  }
}
