package vn.motcua.search.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.motcua.search.lexicon.Lexicon;
import vn.motcua.search.query.Knowledge;
import vn.motcua.search.query.QueryTerms;
import vn.motcua.search.sight.QueryReading.CalledRule;
import vn.motcua.search.sight.QueryReading.Word;

/** Reads a query as the search does, step by step, and keeps what each step made of it. */
final class QueryReader {
  private final Analyzer exact;
  private final Analyzer folded;
  private final Knowledge knowledge;
  private final RuleOrigins origins;

  QueryReader(Analyzer exact, Analyzer folded, Knowledge knowledge, RuleOrigins origins) {
    this.exact = exact;
    this.folded = folded;
    this.knowledge = knowledge;
    this.origins = origins;
  }

  QueryReading read(String text) {
    List<String> typed = QueryTerms.of(exact, text);
    if (typed.isEmpty()) {
      return new QueryReading(List.of(), List.of());
    }
    List<String> places = asTyped(text);
    List<String> plain = typed.stream().map(this::plain).toList();
    List<List<String>> meant = knowledge.speller().read(plain);
    List<String> read = meant.stream().flatMap(List::stream).toList();
    boolean[] idle = knowledge.idlePhrases().idle(read);
    List<Word> words = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < typed.size(); i++) {
      Word word = new Word(places.get(i), plain.get(i), meant.get(i), idle[at]);
      words.add(word);
      said.addAll(word.changed() ? word.meant() : List.of(typed.get(i)));
      at += word.meant().size();
    }
    List<CalledRule> rules =
        knowledge.lexicon().calls(read, said).stream()
            .map(call -> call.saying(knowledge.vocabulary()::inTitles))
            .filter(call -> !call.then().isEmpty())
            .map(call -> rule(call, read))
            .toList();
    return new QueryReading(words, rules);
  }

  /** The words as they stand in the text; terms have their tone marks elsewhere. */
  private List<String> asTyped(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = exact.tokenStream("query", text)) {
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(text.substring(place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  private String plain(String typed) {
    List<String> plain = QueryTerms.of(folded, typed);
    return plain.isEmpty() ? typed : plain.get(0);
  }

  private CalledRule rule(Lexicon.Call call, List<String> read) {
    String said = String.join(" ", read.subList(call.from(), call.from() + call.length()));
    return new CalledRule(
        said, call.then(), call.fields(), call.action(), origins.of(said, call.then()));
  }
}
