package vn.motcua.search.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against Lucene's own searcher, on queries and documents made at random from a fixed seed. */
class FinderTest {
  private static final int DOCUMENTS = 6000; // several windows
  private static final int SEGMENTS = 3;
  private static final int WORDS = 40;
  private static final int QUERIES = 300;
  private static final List<String> FACETS = List.of("colour", "size");

  private final Random random = new Random(20261122);
  private final Finder finder = new Finder(new Columns(), "code");
  private final Map<String, List<String>> colours = new HashMap<>();
  private final Map<String, List<String>> sizes = new HashMap<>();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.addDocument(document("%05d".formatted(i)));
        if (i % (DOCUMENTS / SEGMENTS) == 0) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("title", "w7"));
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @AfterEach
  void close() throws IOException {
    searcher.getIndexReader().close();
    directory.close();
  }

  private Document document(String code) {
    Document document = new Document();
    document.add(new StringField("code", code, Field.Store.YES));
    document.add(new SortedDocValuesField("code", new BytesRef(code)));
    document.add(new TextField("title", words(1 + random.nextInt(9)), Field.Store.NO));
    document.add(new TextField("body", words(random.nextInt(60)), Field.Store.NO));
    document.add(new DoubleDocValuesField("boost", 1 + random.nextInt(3)));
    facet(document, "colour", colours, code, random.nextInt(3));
    facet(document, "size", sizes, code, 1);
    return document;
  }

  private void facet(
      Document document, String field, Map<String, List<String>> all, String code, int count) {
    List<String> values =
        IntStream.range(0, count).mapToObj(i -> field + random.nextInt(6)).distinct().toList();
    values.forEach(v -> document.add(new SortedSetDocValuesField(field, new BytesRef(v))));
    all.put(code, values);
  }

  private String words(int count) {
    return String.join(" ", IntStream.range(0, count).mapToObj(i -> word()).toList());
  }

  /** Small numbers are frequent, and one word in a hundred is in no document. */
  private String word() {
    return "w" + (int) (WORDS * Math.pow(random.nextDouble(), 2));
  }

  private Query query(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(12)) {
        case 0 -> new ConstantScoreQuery(new TermQuery(new Term("title", word())));
        case 1 -> new PrefixQuery(new Term("body", word()));
        case 2 -> new TermQuery(new Term("title", "none"));
        case 3 -> new MatchAllDocsQuery();
        default -> new TermQuery(new Term(random.nextBoolean() ? "title" : "body", word()));
      };
    }
    return switch (random.nextInt(5)) {
      case 0 -> new BoostQuery(query(depth - 1), 0.1f + random.nextInt(5));
      case 1 -> new DisjunctionMaxQuery(queries(depth), random.nextInt(3) / 10f);
      case 2 ->
          FunctionScoreQuery.boostByValue(
              query(depth - 1), DoubleValuesSource.fromDoubleField("boost"));
      default -> bool(depth);
    };
  }

  private List<Query> queries(int depth) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> query(depth - 1)).toList();
  }

  private Query bool(int depth) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    List<Query> all = queries(depth);
    int optional = 0;
    for (Query one : all) {
      Occur occur =
          switch (random.nextInt(9)) {
            case 0 -> Occur.MUST_NOT;
            case 1 -> Occur.FILTER;
            case 2, 3 -> Occur.MUST;
            default -> Occur.SHOULD;
          };
      optional += occur == Occur.SHOULD ? 1 : 0;
      bool.add(one, occur);
    }
    return bool.setMinimumNumberShouldMatch(random.nextInt(optional + 2)).build();
  }

  @Test
  void finds_what_lucene_finds_with_the_same_scores() throws Exception {
    Wanted wanted = new Wanted(Map.of(), Map.of(), List.of(), DOCUMENTS);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      Query query = query(1 + random.nextInt(3));
      Found ours = finder.find(searcher, query, wanted, Long.MAX_VALUE);
      Map<Integer, Float> theirs = scores(query);
      assertThat(ours.total()).as("%s", query).isEqualTo(theirs.size());
      assertThat(ours.best()).hasSize(theirs.size());
      for (Found.Place place : ours.best()) {
        float score = theirs.getOrDefault(place.document(), Float.NaN);
        if (!(Math.abs(place.score() - score) <= Math.max(1e-6f, Math.abs(score) * 1e-5f))) {
          fail("%s: %s, by Lucene %s", query, place, score);
        }
      }
      found += theirs.isEmpty() ? 0 : 1;
    }
    assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
  }

  private Map<Integer, Float> scores(Query query) throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc place : searcher.search(query, DOCUMENTS).scoreDocs) {
      scores.put(place.doc, place.score);
    }
    return scores;
  }

  @Test
  void the_best_come_first_and_equal_ones_by_their_code() throws Exception {
    Query query = new ConstantScoreQuery(new TermQuery(new Term("title", "w1")));
    Found ten = finder.find(searcher, query, best(10), Long.MAX_VALUE);
    Found all = finder.find(searcher, query, best(DOCUMENTS), Long.MAX_VALUE);
    assertThat(ten.best()).isEqualTo(all.best().subList(0, 10));
    assertThat(all.best()).extracting(Found.Place::code).isSorted();
    Found ranked =
        finder.find(searcher, new TermQuery(new Term("body", "w3")), best(50), Long.MAX_VALUE);
    assertThat(ranked.best())
        .isSortedAccordingTo(
            (a, b) ->
                Double.compare(b.score(), a.score()) != 0
                    ? Double.compare(b.score(), a.score())
                    : a.code().compareTo(b.code()));
  }

  private static Wanted best(int count) {
    return new Wanted(Map.of(), Map.of(), List.of(), count);
  }

  @Test
  void facets_count_all_results_and_a_chosen_one_leaves_its_own_choice_out() throws Exception {
    Query query = new TermQuery(new Term("body", "w2"));
    List<String> codes = codes(query);
    Map<String, List<String>> choice =
        Map.of("colour", List.of("colour1", "colour2"), "size", List.of("size3"));
    Found found =
        finder.find(searcher, query, new Wanted(Map.of(), choice, FACETS, 5), Long.MAX_VALUE);
    List<String> both =
        codes.stream().filter(c -> has(colours, c, choice) && has(sizes, c, choice)).toList();
    assertThat(both).hasSizeGreaterThan(20);
    assertThat(found.total()).isEqualTo(both.size());
    assertThat(found.counts().get("colour"))
        .isEqualTo(counted(colours, codes.stream().filter(c -> has(sizes, c, choice)).toList()));
    assertThat(found.counts().get("size"))
        .isEqualTo(counted(sizes, codes.stream().filter(c -> has(colours, c, choice)).toList()));
    Found only =
        finder.find(searcher, query, new Wanted(choice, Map.of(), FACETS, 5), Long.MAX_VALUE);
    assertThat(only.total()).isEqualTo(both.size());
    assertThat(only.counts().get("colour")).isEqualTo(counted(colours, both));
  }

  private static boolean has(
      Map<String, List<String>> values, String code, Map<String, List<String>> choice) {
    return values.getOrDefault(code, List.of()).stream()
        .anyMatch(value -> choice.values().stream().anyMatch(wanted -> wanted.contains(value)));
  }

  private static Map<String, Long> counted(Map<String, List<String>> values, List<String> codes) {
    Map<String, Long> counts = new HashMap<>();
    codes.forEach(
        code ->
            values
                .getOrDefault(code, List.of())
                .forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts;
  }

  private List<String> codes(Query query) throws IOException {
    List<String> codes = new ArrayList<>();
    for (ScoreDoc place : searcher.search(query, DOCUMENTS).scoreDocs) {
      codes.add(searcher.storedFields().document(place.doc).get("code"));
    }
    return codes;
  }

  @Test
  void asked_only_whether_anything_is_found_it_stops_early() throws Exception {
    Found found = finder.find(searcher, new MatchAllDocsQuery(), best(0), Long.MAX_VALUE);
    assertThat(found.total()).isBetween(1L, (long) DOCUMENTS / 2);
    Query none = new TermQuery(new Term("title", "none"));
    assertThat(finder.find(searcher, none, best(0), Long.MAX_VALUE).total()).isZero();
  }

  @Test
  void gives_up_when_the_time_is_over() {
    long past = System.nanoTime() - 1;
    assertThatThrownBy(() -> finder.find(searcher, new MatchAllDocsQuery(), best(10), past))
        .isInstanceOf(TooLate.class);
  }
}
