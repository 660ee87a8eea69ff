package vn.motcua.feedback.register;

import java.time.Instant;
import vn.motcua.feedback.Category;

/**
 * An answered feedback as everybody may read it.
 *
 * @param sender empty unless they wanted to be named
 * @param procedure code; empty when it is about none
 * @param department code of the one that answered
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
    Instant publishedAt) {}
