package vn.motcua.search.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.search.Explanation;
import org.junit.jupiter.api.Test;
import vn.motcua.search.sight.QueryReading.Word;
import vn.motcua.search.sight.ScorePart.Kind;

class ScorePartsTest {
  private static final List<Word> WORDS =
      List.of(new Word("hoà", "hoa", List.of("hoa"), List.of("hoa"), false));

  private static Explanation term(String term, double value) {
    return Explanation.match(value, "weight(" + term + " in 3) [BM25Similarity], result of:");
  }

  @Test
  void of_several_ways_the_best_counts_whole_and_the_others_a_little() {
    Explanation score =
        Explanation.match(
            5.4,
            "max plus 0.1 times others of:",
            term("title:hoa", 4),
            term("titleExact:hoa\u0300", 5));

    assertThat(ScoreParts.of(score, WORDS))
        .containsExactly(
            new ScorePart(Kind.TYPED, "hoà", 5), new ScorePart(Kind.FOLDED, "hoa", 0.4));
  }

  @Test
  void what_is_multiplied_on_is_a_part_of_its_own() {
    Explanation score =
        Explanation.match(
            3,
            "weight(FunctionScoreQuery(x)), result of:",
            Explanation.match(
                3,
                "product of:",
                Explanation.match(2, "sum of:", term("titlePairs:hoa giai", 2)),
                Explanation.match(1.5, "double(boost)")));

    assertThat(ScoreParts.of(score, WORDS))
        .containsExactly(new ScorePart(Kind.PAIR, "hoa giai", 2), new ScorePart(Kind.BOOST, "", 1));
  }

  @Test
  void what_is_not_understood_is_not_lost() {
    Explanation score =
        Explanation.match(
            7, "sum of:", term("title:hoa", 2), Explanation.match(5, "some new magic, made from"));

    assertThat(ScoreParts.of(score, WORDS))
        .containsExactly(new ScorePart(Kind.OTHER, "", 5), new ScorePart(Kind.FOLDED, "hoa", 2));
  }
}
