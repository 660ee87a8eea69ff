package vn.motcua.search.query;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.lexicon.IdlePhrases;
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

  private final ReentrantLock reading = new ReentrantLock();
  private PackedLexicon packed = new PackedLexicon(List.of(), List.of(), List.of());
  private IdlePhrases idlePhrases = new IdlePhrases(List.of());
  private volatile List<LexiconRule> ofStaff = List.of();
  private volatile @Nullable State state;

  /**
   * What is known, and of what.
   *
   * @param documents {@link IndexReader#maxDoc()}, which moves with replaced documents too
   */
  private record State(
      Knowledge knowledge, List<LexiconRule> ofStaff, int documents, long readAtNanos) {
    boolean fits(IndexReader index, List<LexiconRule> rules) {
      return ofStaff == rules
          && (documents == index.maxDoc() || System.nanoTime() - readAtNanos <= KEEP_NANOS);
    }
  }

  /** Reads the packed lexicon; not in the constructor, which runs for the proxy as well. */
  @PostConstruct
  public void load() {
    packed = PackedLexicon.read();
    idlePhrases = new IdlePhrases(packed.idlePhrases());
    LOG.info(() -> "Lexicon of " + packed.rules().size() + " rules");
  }

  /** Replaces the rules of staff; the next query is read with them. */
  public void rulesOfStaff(List<LexiconRule> rules) {
    ofStaff = List.copyOf(rules);
  }

  /**
   * What is known, with the vocabulary of this index or of one a few seconds older. While one
   * request reads it again, the others go on with what was known before.
   */
  public Knowledge of(IndexReader index) throws IOException {
    State known = state;
    if (known != null && (known.fits(index, ofStaff) || !reading.tryLock())) {
      return known.knowledge();
    }
    if (known == null) {
      reading.lock();
    }
    try {
      List<LexiconRule> rules = ofStaff;
      State latest = state;
      if (latest == null || !latest.fits(index, rules)) {
        Lexicon lexicon =
            latest != null && latest.ofStaff() == rules
                ? latest.knowledge().lexicon()
                : lexicon(rules);
        Knowledge read = Knowledge.of(index, lexicon, idlePhrases);
        latest = new State(read, rules, index.maxDoc(), System.nanoTime());
        state = latest;
      }
      return latest.knowledge();
    } finally {
      reading.unlock();
    }
  }

  /** What would be known with other rules of staff; nothing is kept. */
  public Knowledge with(List<LexiconRule> rulesOfStaff, IndexReader index) throws IOException {
    return Knowledge.of(index, lexicon(rulesOfStaff), idlePhrases);
  }

  /** Takes a while: some ten thousand phrases are folded. */
  private Lexicon lexicon(List<LexiconRule> rulesOfStaff) {
    List<LexiconRule> rules =
        Stream.concat(packed.rules().stream(), rulesOfStaff.stream()).toList();
    return new Lexicon(rules, packed.fillers());
  }
}
