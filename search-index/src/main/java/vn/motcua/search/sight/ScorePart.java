package vn.motcua.search.sight;

/**
 * What something added to the score of a result.
 *
 * @param what the word, the rule or the field of the index; empty where the kind says it all
 */
public record ScorePart(Kind kind, String what, double points) {
  /** Where points come from. */
  public enum Kind {
    /** A word in the title, as it was typed. */
    TYPED,
    /** A word in the title, accents aside. */
    FOLDED,
    /** A word in the title, as it was probably meant. */
    MEANT,
    /** Two neighbouring words of the title. */
    PAIR,
    /** A rule of the lexicon. */
    RULE,
    KEYWORDS,
    FIELD,
    DOCUMENTS,
    DEPARTMENT,
    STEPS,
    CODE,
    /** Put first by staff. */
    PIN,
    /** Use, and nearness to citizens. */
    BOOST,
    OTHER
  }
}
