package vn.motcua.search.query;

import java.util.List;
import vn.motcua.search.lexicon.IdlePhrases;
import vn.motcua.search.lexicon.Lexicon;
import vn.motcua.search.spelling.Speller;
import vn.motcua.search.spelling.Vocabulary;

/**
 * What is known of the language and the catalogue when a query is read.
 *
 * @param idlePhrases folded phrases of questions that say nothing of the procedure looked for
 */
public record Knowledge(
    Vocabulary vocabulary, Speller speller, Lexicon lexicon, IdlePhrases idlePhrases) {
  static Knowledge of(Vocabulary vocabulary, Lexicon lexicon, List<String> idlePhrases) {
    vocabulary.learn(lexicon.words());
    IdlePhrases idle = new IdlePhrases(idlePhrases);
    vocabulary.learn(idle.words());
    vocabulary.link();
    return new Knowledge(vocabulary, new Speller(vocabulary), lexicon, idle);
  }
}
