package vn.motcua.search.query;

import java.io.IOException;
import java.util.Collection;
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
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.index.Boost;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.FinalVowelFilterFactory;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.IndexTexts;
import vn.motcua.search.index.PlainPhrase;
import vn.motcua.search.index.TonePlacementFilterFactory;
import vn.motcua.search.scoring.Columns;
import vn.motcua.search.scoring.Finder;
import vn.motcua.search.scoring.Found;
import vn.motcua.search.scoring.TooLate;
import vn.motcua.search.scoring.Wanted;
import vn.motcua.text.TypedText;

/** The portal's index and query without server and database, in memory. */
public final class MemoryIndex {
  private static final Wanted BEST = new Wanted(Map.of(), Map.of(), List.of(), 10);

  private final Analyzer exact;
  private final Analyzer folded;
  private final Analyzer pairs;
  private final IndexSearcher searcher;
  private final Finder finder = new Finder(new Columns(), IndexFields.CODE);
  private final ProcedureQuery query;
  private final Knowledge knowledge;

  public MemoryIndex(Collection<Entry> procedures) throws IOException {
    exact = exact();
    folded = folded();
    pairs = pairs();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    write(directory, procedures);
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    query = new ProcedureQuery(exact, folded, pairs);
    KnowledgeKeeper keeper = new KnowledgeKeeper();
    keeper.load();
    knowledge = keeper.of(searcher.getIndexReader());
  }

  static Analyzer exact() throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer(ICUTokenizerFactory.class)
        .addTokenFilter(ICUNormalizer2FilterFactory.class)
        .addTokenFilter(LowerCaseFilterFactory.class)
        .addTokenFilter(TonePlacementFilterFactory.class)
        .build();
  }

  static Analyzer folded() throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer(ICUTokenizerFactory.class)
        .addTokenFilter(ICUFoldingFilterFactory.class)
        .addTokenFilter(FinalVowelFilterFactory.class)
        .build();
  }

  static Analyzer pairs() throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer(ICUTokenizerFactory.class)
        .addTokenFilter(ICUFoldingFilterFactory.class)
        .addTokenFilter(FinalVowelFilterFactory.class)
        .addTokenFilter(
            ShingleFilterFactory.class, "outputUnigrams", "false", "maxShingleSize", "2")
        .build();
  }

  private void write(ByteBuffersDirectory directory, Collection<Entry> procedures)
      throws IOException {
    Analyzer all =
        new PerFieldAnalyzerWrapper(
            folded, Map.of(IndexFields.TITLE_EXACT, exact, IndexFields.TITLE_PAIRS, pairs));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(all))) {
      for (Entry procedure : procedures) {
        writer.addDocument(document(procedure));
      }
    }
  }

  static Document document(Entry procedure) {
    Document document = new Document();
    IndexTexts.of(procedure.content())
        .forEach(
            (field, texts) ->
                texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO))));
    document.add(
        new StringField(
            IndexFields.TITLE_WHOLE, PlainPhrase.of(procedure.content().name()), Field.Store.NO));
    document.add(new StringField(IndexFields.CODE, procedure.code(), Field.Store.YES));
    document.add(new SortedDocValuesField(IndexFields.CODE, new BytesRef(procedure.code())));
    document.add(
        new StringField(IndexFields.CODE_KEY, CodeKey.of(procedure.code()), Field.Store.NO));
    if (procedure.content().field() != null) {
      document.add(new StringField(IndexFields.FIELD, procedure.content().field(), Field.Store.NO));
    }
    document.add(
        new DoubleDocValuesField(
            IndexFields.BOOST, Boost.of(procedure.popularity(), procedure.content().levels())));
    return document;
  }

  /** How a text is read. */
  Reading reading(String typed) {
    return new QueryReader(exact, folded).read(TypedText.line(typed), knowledge);
  }

  /** What is known when a query is read. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** Codes of the best ten, the best first; as the portal does, strictly first. */
  public List<String> find(String typed) {
    String text = TypedText.line(typed);
    List<String> strict = top(query.of(text, knowledge, true));
    return strict.isEmpty() ? top(query.of(text, knowledge, false)) : strict;
  }

  private List<String> top(Query query) {
    try {
      return finder.find(searcher, query, BEST, Long.MAX_VALUE).best().stream()
          .map(Found.Place::code)
          .toList();
    } catch (IOException | TooLate impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
