package vn.motcua.search.query;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.lexicon.Lexicon;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.lexicon.PackedLexicon;

/**
 * Holds what is known when a query is read: the packed lexicon, read once, the rules of staff, and
 * the catalogue's vocabulary, read again when the index has changed and the last reading is some
 * seconds old.
 */
@ApplicationScoped
public class KnowledgeKeeper {
  private static final Logger LOG = Logger.getLogger(KnowledgeKeeper.class.getName());
  private static final long KEEP_NANOS = 10_000_000_000L;

  private PackedLexicon packed = new PackedLexicon(List.of(), List.of(), List.of());
  private List<LexiconRule> ofStaff = List.of();

  private @Nullable Knowledge knowledge;
  private int documents;
  private long readAt;

  /** Reads the packed lexicon; not in the constructor, which runs for the proxy as well. */
  @PostConstruct
  public void load() {
    packed = PackedLexicon.read();
    LOG.info(() -> "Lexicon of " + packed.rules().size() + " rules");
  }

  /** Replaces the rules of staff; the next query is read with them. */
  public synchronized void rulesOfStaff(List<LexiconRule> rules) {
    ofStaff = List.copyOf(rules);
    knowledge = null;
  }

  /** What is known, with the vocabulary of this index or of one a few seconds older. */
  public synchronized Knowledge of(IndexReader index) throws IOException {
    Knowledge known = knowledge;
    long now = System.nanoTime();
    if (known == null || (index.maxDoc() != documents && now - readAt > KEEP_NANOS)) {
      known = read(index, ofStaff);
      knowledge = known;
      documents = index.maxDoc(); // moves with replaced documents too
      readAt = now;
    }
    return known;
  }

  /** What would be known with other rules of staff; nothing is kept. */
  public Knowledge with(List<LexiconRule> rulesOfStaff, IndexReader index) throws IOException {
    return read(index, rulesOfStaff);
  }

  private Knowledge read(IndexReader index, List<LexiconRule> rulesOfStaff) throws IOException {
    List<LexiconRule> rules =
        Stream.concat(packed.rules().stream(), rulesOfStaff.stream()).toList();
    return Knowledge.of(index, new Lexicon(rules, packed.fillers()), packed.idlePhrases());
  }
}
