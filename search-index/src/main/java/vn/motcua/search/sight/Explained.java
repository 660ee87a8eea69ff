package vn.motcua.search.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the results of a query are what they are.
 *
 * @param strict true when most words had to be found; false when that found nothing and any did
 * @param results the first ones, as citizens see them
 * @param chosen the procedure asked about; null when none was
 */
public record Explained(
    QueryReading reading,
    boolean strict,
    long total,
    List<Result> results,
    @Nullable Chosen chosen) {

  /** A result and its place, from 1. */
  public record Result(int place, String code, String name, double score) {}

  /**
   * A procedure and what its score is made of.
   *
   * @param name empty when it is unknown
   * @param place from 1; 0 when it is not among the results
   * @param parts what adds up to the score, the largest first; empty when the query does not match
   * @param absence why it is not among the results; null when it is
   * @param found words of the query that it has somewhere, as typed
   * @param missing words of the query that it has nowhere, as typed
   * @param raw the explanation of the search engine
   */
  public record Chosen(
      String code,
      String name,
      int place,
      double score,
      List<ScorePart> parts,
      @Nullable Absence absence,
      List<String> found,
      List<String> missing,
      String raw) {}

  /** Why a procedure is not among the results. */
  public enum Absence {
    /** No procedure has this code. */
    UNKNOWN,
    /** It has been repealed. */
    REPEALED,
    /** It is not in force yet. */
    SCHEDULED,
    /** It has too few of the words. */
    TOO_FEW_WORDS,
    /** It comes after the last result that is looked at. */
    TOO_FAR
  }
}
