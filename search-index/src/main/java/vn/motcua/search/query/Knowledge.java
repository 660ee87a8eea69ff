package vn.motcua.search.query;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import vn.motcua.search.lexicon.IdlePhrases;
import vn.motcua.search.lexicon.Lexicon;
import vn.motcua.search.spelling.Speller;
import vn.motcua.search.spelling.Vocabulary;

/** What is known of the language and the catalogue when a query is read. */
public record Knowledge(
    Vocabulary vocabulary, Speller speller, Lexicon lexicon, IdlePhrases idlePhrases) {

  static Knowledge of(IndexReader index, Lexicon lexicon, IdlePhrases idle) throws IOException {
    Set<String> words =
        Stream.concat(lexicon.words().stream(), idle.words().stream()).collect(Collectors.toSet());
    Vocabulary vocabulary = Vocabulary.of(index, words, lexicon.written());
    return new Knowledge(vocabulary, new Speller(vocabulary), lexicon, idle);
  }
}
