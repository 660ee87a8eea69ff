package vn.motcua.feedback.register;

import java.time.Instant;
import java.util.Objects;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Naming;

/**
 * An answered feedback as everybody may read it.
 *
 * @param sender empty unless they wanted to be named
 * @param procedure code; empty when it is about none
 * @param department code of the one that answered
 * @param where empty: the sender's own words for a place were read by nobody
 */
public record PublicFeedback(
    String id,
    String question,
    String answer,
    String sender,
    Category category,
    String procedure,
    String department,
    String where,
    Instant receivedAt,
    Instant answeredAt,
    Instant publishedAt) {
  /**
   * Of a feedback that was answered, with the words that are let through.
   *
   * @param question without anything private
   */
  public static PublicFeedback of(Feedback one, String question, String answer, Instant now) {
    Matter matter = one.matter();
    return new PublicFeedback(
        "",
        question,
        answer,
        matter.naming() == Naming.NAMED ? matter.sender().name() : "",
        matter.category(),
        matter.subject().procedure(),
        one.owner(),
        "",
        one.receivedAt(),
        Objects.requireNonNullElse(one.answeredAt(), now),
        now);
  }
}
