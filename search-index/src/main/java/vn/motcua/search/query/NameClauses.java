package vn.motcua.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.PlainPhrase;

/** What names one procedure: its whole title; its code or a part of it, also within a sentence. */
final class NameClauses {
  private static final float WHOLE = 60f;

  /** Outweighs every sum of words, also in the longest titles. */
  private static final float TITLE = 2000f;

  private static final float PART = 12f;
  private static final int MAX = 24;

  /** Digits of a national procedure code. */
  private static final int CODE_LENGTH = 7;

  private NameClauses() {}

  /** The title as a whole. */
  static Query title(String text) {
    return code(new TermQuery(new Term(IndexFields.TITLE_WHOLE, PlainPhrase.of(text))), TITLE);
  }

  static List<Query> of(String text) {
    List<Query> codes = new ArrayList<>();
    String whole = CodeKey.of(text);
    if (CodeKey.isFragment(whole)) {
      codes.add(code(new TermQuery(new Term(IndexFields.CODE_KEY, whole)), WHOLE));
      codes.add(code(new PrefixQuery(new Term(IndexFields.CODE_KEY, whole)), PART));
      codes.add(code(new WildcardQuery(new Term(IndexFields.CODE_KEY, "*" + whole + "*")), PART));
    }
    for (String word : text.split(" ")) {
      String key = CodeKey.of(word);
      if (CodeKey.isFragment(key) && key.length() >= CODE_LENGTH) {
        codes.add(code(new PrefixQuery(new Term(IndexFields.CODE_KEY, key)), WHOLE));
      }
    }
    return codes.size() > MAX ? codes.subList(0, MAX) : codes;
  }

  private static Query code(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }
}
