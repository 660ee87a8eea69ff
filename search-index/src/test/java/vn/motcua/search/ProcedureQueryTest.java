package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilterFactory;
import org.apache.lucene.analysis.icu.ICUNormalizer2FilterFactory;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerFactory;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilterFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureQueryTest {
  private static final List<String> TITLES =
      List.of(
          "Thông báo hoạt động khuyến mại",
          "Cấp giấy phép bán lẻ rượu",
          "Cấp giấy phép hoạt động bán buôn",
          "Thủ tục hòa giải",
          "Thu tuc hoa giai khong dau",
          "Đăng ký đất đai");

  private final Analyzer exact =
      analyzer(
          CustomAnalyzer.builder()
              .withTokenizer(ICUTokenizerFactory.class)
              .addTokenFilter(ICUNormalizer2FilterFactory.class)
              .addTokenFilter(LowerCaseFilterFactory.class)
              .addTokenFilter(TonePlacementFilterFactory.class));
  private final Analyzer folded =
      analyzer(
          CustomAnalyzer.builder()
              .withTokenizer(ICUTokenizerFactory.class)
              .addTokenFilter(ICUFoldingFilterFactory.class));
  private final Analyzer pairs =
      analyzer(
          CustomAnalyzer.builder()
              .withTokenizer(ICUTokenizerFactory.class)
              .addTokenFilter(ICUFoldingFilterFactory.class)
              .addTokenFilter(
                  ShingleFilterFactory.class, "outputUnigrams", "false", "maxShingleSize", "2"));

  ProcedureQueryTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(
      strings = {"khuyến mại", "khuyen mai", "KHUYẾN MẠI", "khuyến mãi", "khuyén mại", "kuyen mai"})
  void the_promotion_notice_is_found_however_it_is_typed(String typed) throws IOException {
    assertThat(found(typed)).first().isEqualTo(TITLES.get(0));
    assertThat(found(Normalizer.normalize(typed, Normalizer.Form.NFD)))
        .first()
        .isEqualTo(TITLES.get(0));
  }

  @Test
  void accents_as_typed_come_before_folded_ones() throws IOException {
    assertThat(found("thủ tục hòa giải")).first().isEqualTo(TITLES.get(3));
  }

  @Test
  void old_and_new_tone_placement_are_one() throws IOException {
    assertThat(found("thủ tục hoà giải")).first().isEqualTo(TITLES.get(3));
  }

  @Test
  void d_with_stroke_is_a_d() throws IOException {
    assertThat(found("dang ky dat dai")).first().isEqualTo(TITLES.get(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rượu AND NOT giấy",
        "title:rượu",
        "rượu~2 *",
        "\"rượu",
        "rượu) OR (1=1",
        "+rượu -giấy"
      })
  void what_people_type_is_never_query_syntax(String typed) throws IOException {
    assertThat(found(typed)).contains("Cấp giấy phép bán lẻ rượu");
  }

  @Test
  void a_part_of_a_code_finds_it() throws IOException {
    assertThat(found("000001")).first().isEqualTo(TITLES.get(1));
    assertThat(found("2.000001")).first().isEqualTo(TITLES.get(1));
  }

  @Test
  void a_code_among_words_finds_it() throws IOException {
    assertThat(found("2.000001 khuyến mại")).first().isEqualTo(TITLES.get(1));
  }

  @Test
  void any_number_of_digits_is_searched_for() throws IOException {
    assertThat(found("1234567890".repeat(100))).isEmpty();
  }

  @Test
  void an_unfinished_syllable_completes() throws IOException {
    assertThat(completed("giấy phép bán l")).first().isEqualTo("Cấp giấy phép bán lẻ rượu");
    assertThat(completed("khuy")).containsExactly(TITLES.get(0));
  }

  private List<String> found(String typed) throws IOException {
    return search(typed, false);
  }

  private List<String> completed(String typed) throws IOException {
    return search(typed, true);
  }

  private List<String> search(String typed, boolean completing) throws IOException {
    ProcedureQuery query = new ProcedureQuery(exact, folded, pairs);
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] docs =
            searcher.search(
                    completing ? query.completing(typed) : query.of(typed, reader, false), 10)
                .scoreDocs;
        return Arrays.stream(docs).map(doc -> TITLES.get(doc.doc)).toList();
      }
    }
  }

  private void write(Directory directory) throws IOException {
    Analyzer all =
        new PerFieldAnalyzerWrapper(
            folded, Map.of(IndexFields.TITLE_EXACT, exact, IndexFields.TITLE_PAIRS, pairs));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(all))) {
      for (int i = 0; i < TITLES.size(); i++) {
        Document document = new Document();
        document.add(new TextField(IndexFields.TITLE, TITLES.get(i), Field.Store.NO));
        document.add(new TextField(IndexFields.TITLE_EXACT, TITLES.get(i), Field.Store.NO));
        document.add(new TextField(IndexFields.TITLE_PAIRS, TITLES.get(i), Field.Store.NO));
        document.add(new StringField(IndexFields.CODE_KEY, "200000" + i, Field.Store.NO));
        document.add(new DoubleDocValuesField(IndexFields.BOOST, 1));
        writer.addDocument(document);
      }
    }
  }

  private static Analyzer analyzer(CustomAnalyzer.Builder builder) {
    return builder.build();
  }
}
