package vn.motcua.feedback.learned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

/**
 * Finds among texts those that are about the same thing as another. What is compared are pairs of
 * syllables, the words of Vietnamese, that few of the texts have; an index in memory.
 */
public final class SimilarTexts {
  /** Fewer pairs in common are chance. */
  private static final int LEAST_PAIRS = 2;

  /**
   * Syllables, without accents, that letters are held together by: a pair with one of them says
   * nothing of what a letter is about. Of 200 letters half was offered to the writers of the other:
   * without this list 28 of 100 offers were for the same department, with it 45.
   */
  private static final Set<String> BINDING =
      Set.of(
          """
          toi xin hoi muon thi ma la va co khong duoc cho cua o nay da chua roi voi den di ve tai sao nhu the nao bao
          gio khi em anh chi ong ba chung minh ho hay lai van cu rat qua nhieu mot cac nhung moi tu vi neu hoac phai
          can de bi trong ra vao nua day do kia ay gi ai kinh gui cam on mong"""
              .split("\\s+"));

  private static final int PAIRS_ASKED = 200;

  private static final String PAIR = "pair";
  private static final String ID = "id";

  private final IndexReader index;

  private SimilarTexts(IndexReader index) {
    this.index = index;
  }

  /** Of texts by what they are found by. */
  public static SimilarTexts of(Map<String, String> texts) {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Document document = new Document();
        document.add(new StoredField(ID, text.getKey()));
        pairs(text.getValue())
            .forEach(pair -> document.add(new StringField(PAIR, pair, Field.Store.NO)));
        writer.addDocument(document);
      }
      writer.commit();
      return new SimilarTexts(DirectoryReader.open(memory));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The most similar first, at most so many; often none. */
  public List<String> to(String text, int most) {
    List<String> rare = rare(pairs(text));
    if (rare.size() < LEAST_PAIRS) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.setMinimumNumberShouldMatch(LEAST_PAIRS);
    rare.forEach(pair -> query.add(new TermQuery(new Term(PAIR, pair)), Occur.SHOULD));
    try {
      IndexSearcher searcher = new IndexSearcher(index);
      List<String> similar = new ArrayList<>();
      ScoreDoc[] hits = searcher.search(query.build(), most).scoreDocs;
      for (ScoreDoc hit : hits) {
        if (hit.score >= hits[0].score / 2) { // the others have a few common words only
          similar.add(searcher.storedFields().document(hit.doc).get(ID));
        }
      }
      return similar;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Those that any text has, but not so many that they say nothing. */
  private List<String> rare(Set<String> pairs) {
    int common = Math.max(3, index.numDocs() / 5);
    List<String> rare = new ArrayList<>();
    for (String pair : pairs) {
      int documents = documentsWith(pair);
      if (documents > 0 && documents <= common && rare.size() < PAIRS_ASKED) {
        rare.add(pair);
      }
    }
    return rare;
  }

  private int documentsWith(String pair) {
    try {
      return index.docFreq(new Term(PAIR, pair));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new LinkedHashSet<>(Terms.of(text).keySet());
    pairs.removeIf(term -> term.indexOf(' ') < 0 || binding(term));
    return pairs;
  }

  private static boolean binding(String pair) {
    int between = pair.indexOf(' ');
    return BINDING.contains(pair.substring(0, between))
        || BINDING.contains(pair.substring(between + 1));
  }
}
