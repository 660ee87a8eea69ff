package vn.motcua.feedback.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.feedback.learned.Terms;

/**
 * Published answers to something like what somebody is writing. An index in memory of the register
 * and of nothing else, made anew when the register has changed; what is asked for is not kept.
 */
@ApplicationScoped
public class SimilarAnswers {
  static final int MOST = 3;

  /** Of more answers than that the oldest are not offered. */
  private static final int INDEXED = 5_000;

  /** Fewer words in common are chance. */
  private static final int LEAST_PAIRS = 2;

  private static final int PAIRS_ASKED = 200;

  private static final String PAIR = "pair";
  private static final String ID = "id";

  @Inject private Register register;

  private Register.Stamp made = Register.Stamp.NEVER;
  private Optional<IndexReader> index = Optional.empty();

  /** The most similar first; each of them public at this moment. */
  public List<PublicFeedback> to(String text) {
    Set<String> pairs = pairs(text);
    if (pairs.size() < LEAST_PAIRS) {
      return List.of();
    }
    try {
      IndexReader reader = current();
      int common = Math.max(3, reader.numDocs() / 5); // a pair in more of them says nothing
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      query.setMinimumNumberShouldMatch(LEAST_PAIRS);
      int asked = 0;
      for (String pair : pairs) {
        Term term = new Term(PAIR, pair);
        int documents = reader.docFreq(term);
        if (documents > 0 && documents <= common && asked++ < PAIRS_ASKED) {
          query.add(new TermQuery(term), Occur.SHOULD);
        }
      }
      IndexSearcher searcher = new IndexSearcher(reader);
      Set<String> ids = new LinkedHashSet<>();
      ScoreDoc[] hits = searcher.search(query.build(), MOST).scoreDocs;
      for (ScoreDoc hit : hits) {
        if (hit.score >= hits[0].score / 2) { // the others have a few common words only
          ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
      }
      return ids.stream().map(register::find).flatMap(Optional::stream).toList();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new LinkedHashSet<>(Terms.of(text).keySet());
    pairs.removeIf(term -> term.indexOf(' ') < 0);
    return pairs;
  }

  /** Who still reads the one before does so undisturbed. */
  private synchronized IndexReader current() throws IOException {
    Register.Stamp now = register.stamp();
    if (index.isEmpty() || !now.equals(made)) {
      ByteBuffersDirectory memory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
        for (PublicFeedback one : register.find(Register.Question.ALL, 0, INDEXED).hits()) {
          Document document = new Document();
          document.add(new StoredField(ID, one.id()));
          pairs(one.question() + "\n" + one.answer())
              .forEach(pair -> document.add(new StringField(PAIR, pair, Field.Store.NO)));
          writer.addDocument(document);
        }
      }
      index = Optional.of(DirectoryReader.open(memory));
      made = now;
    }
    return index.orElseThrow();
  }
}
