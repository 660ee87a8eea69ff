package vn.motcua.feedback.learned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What was learned, as an index in memory: every department is, as it were, one long document of
 * all that came to it, and a new text is looked for in them by BM25. Which of its words made how
 * much of the score is known exactly, which a classifier that weighs all at once cannot say.
 */
public final class Lessons implements AutoCloseable {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Less telling words, those of nearly every department, count nothing. */
  private static final double LEAST_IDF = 0.3;

  private static final int MOST_WORDS = 5;

  private static final String TERM = "term";
  private static final String SOURCE = "source";
  private static final String DEPARTMENT = "department";
  private static final String WEIGHT = "weight";

  private final IndexWriter writer;
  private DirectoryReader reader;
  private Map<String, Double> lengths = Map.of();

  /** Nothing learned yet. */
  public Lessons() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      reader = DirectoryReader.open(writer);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Takes these in place of whatever was learned from the same sources. */
  public synchronized void learn(Set<Long> sources, List<Lesson> lessons) {
    try {
      for (long source : sources) {
        writer.deleteDocuments(new Term(SOURCE, String.valueOf(source)));
      }
      for (Lesson lesson : lessons) {
        writer.addDocument(document(lesson));
      }
      DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
      if (newer != null) {
        reader.close();
        reader = newer;
      }
      lengths = lengths();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Document document(Lesson lesson) {
    Document document = new Document();
    document.add(new StringField(SOURCE, String.valueOf(lesson.source()), Field.Store.NO));
    document.add(new SortedDocValuesField(DEPARTMENT, new BytesRef(lesson.department())));
    Set<String> terms = Terms.of(lesson.text()).keySet();
    document.add(new DoubleDocValuesField(WEIGHT, lesson.weight()));
    document.add(new DoubleDocValuesField("length", Math.max(0, lesson.weight()) * terms.size()));
    terms.forEach(term -> document.add(new StringField(TERM, term, Field.Store.NO)));
    return document;
  }

  private Map<String, Double> lengths() throws IOException {
    Map<String, Double> all = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader part = leaf.reader();
      SortedDocValues departments = part.getSortedDocValues(DEPARTMENT);
      NumericDocValues length = part.getNumericDocValues("length");
      for (int i = 0; i < part.maxDoc(); i++) {
        boolean live = part.getLiveDocs() == null || part.getLiveDocs().get(i);
        if (live && departments.advanceExact(i) && length.advanceExact(i)) {
          all.merge(name(departments), Double.longBitsToDouble(length.longValue()), Double::sum);
        }
      }
    }
    return all;
  }

  private static String name(SortedDocValues departments) throws IOException {
    return departments.lookupOrd(departments.ordValue()).utf8ToString();
  }

  /** The departments for which something speaks, the best first. */
  public synchronized List<Suggestion> suggest(String text) {
    double average = lengths.values().stream().mapToDouble(one -> one).average().orElse(1);
    Map<String, Map<String, Double>> scores = new HashMap<>();
    Terms.of(text)
        .forEach(
            (term, written) -> {
              Map<String, Double> found = weights(term);
              double idf =
                  Math.log(1 + (lengths.size() - found.size() + 0.5) / (found.size() + 0.5));
              if (idf >= LEAST_IDF) {
                found.forEach(
                    (department, weight) ->
                        scores
                            .computeIfAbsent(department, none -> new LinkedHashMap<>())
                            .merge(
                                written,
                                idf * saturated(weight, length(department) / average),
                                Double::sum));
              }
            });
    return scores.entrySet().stream()
        .map(one -> suggestion(one.getKey(), one.getValue()))
        .filter(one -> one.score() > 0)
        .sorted(
            Comparator.comparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(Suggestion::department))
        .toList();
  }

  private double length(String department) {
    return lengths.getOrDefault(department, 0.0);
  }

  /** Ever less for ever more of the same; what speaks against counts the same way. */
  private static double saturated(double weight, double length) {
    double much = Math.abs(weight);
    return weight * (K1 + 1) / (much + K1 * (1 - B + B * length));
  }

  private static Suggestion suggestion(String department, Map<String, Double> parts) {
    List<String> words = new ArrayList<>();
    parts.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(word -> words.stream().noneMatch(other -> within(word, other)))
        .forEach(
            word -> {
              words.removeIf(other -> within(other, word)); // two syllables say more than one
              words.add(word);
            });
    double score = parts.values().stream().mapToDouble(one -> one).sum();
    return new Suggestion(department, score, words.stream().limit(MOST_WORDS).toList());
  }

  private static boolean within(String word, String other) {
    return (" " + other + " ").contains(" " + word + " ");
  }

  /** How much each department has of a term. */
  private Map<String, Double> weights(String term) {
    Map<String, Double> weights = new LinkedHashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        LeafReader part = leaf.reader();
        PostingsEnum postings = part.postings(new Term(TERM, term), PostingsEnum.NONE);
        if (postings == null) {
          continue;
        }
        SortedDocValues departments = part.getSortedDocValues(DEPARTMENT);
        NumericDocValues weight = part.getNumericDocValues(WEIGHT);
        for (int i = postings.nextDoc();
            i != DocIdSetIterator.NO_MORE_DOCS;
            i = postings.nextDoc()) {
          boolean live = part.getLiveDocs() == null || part.getLiveDocs().get(i);
          if (live && departments.advanceExact(i) && weight.advanceExact(i)) {
            weights.merge(
                name(departments), Double.longBitsToDouble(weight.longValue()), Double::sum);
          }
        }
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return weights;
  }

  @Override
  public synchronized void close() {
    try {
      reader.close();
      writer.close();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
