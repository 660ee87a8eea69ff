package vn.motcua.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known when a query is read: the packed lexicon, read once, and the catalogue's
 * vocabulary, read again when the index has changed and the last reading is some seconds old.
 */
@ApplicationScoped
public class KnowledgeKeeper {
  private static final Logger LOG = Logger.getLogger(KnowledgeKeeper.class.getName());
  private static final String FOLDER = "lexicon/";
  private static final String QUESTIONS = "questions.txt";
  private static final long KEEP_NANOS = 10_000_000_000L;

  private Lexicon lexicon = new Lexicon(List.of());
  private List<String> idlePhrases = List.of();

  private @Nullable Knowledge knowledge;
  private int documents;
  private long readAt;

  /** Reads the packed lexicon; not in the constructor, which runs for the proxy as well. */
  @PostConstruct
  void load() {
    List<LexiconRule> rules = new ArrayList<>();
    for (String name : lines("files.txt")) {
      try {
        rules.addAll(LexiconFile.read(name, lines(name)));
      } catch (LexiconFile.BadLine bad) {
        throw new IllegalStateException("The packed lexicon is damaged: " + bad.getMessage(), bad);
      }
    }
    lexicon = new Lexicon(rules);
    idlePhrases = lines(QUESTIONS).stream().filter(line -> !line.startsWith("#")).toList();
    LOG.info(() -> "Lexicon of " + rules.size() + " rules");
  }

  private static List<String> lines(String name) {
    InputStream file = KnowledgeKeeper.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IllegalStateException("The lexicon lacks " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is known, with the vocabulary of this index or of one a few seconds older. */
  synchronized Knowledge of(IndexReader index) throws IOException {
    Knowledge known = knowledge;
    long now = System.nanoTime();
    if (known == null || (index.maxDoc() != documents && now - readAt > KEEP_NANOS)) {
      known = Knowledge.of(Vocabulary.of(index), lexicon, idlePhrases);
      knowledge = known;
      documents = index.maxDoc(); // moves with replaced documents too
      readAt = now;
    }
    return known;
  }
}
