package vn.motcua.feedback.learned;

import java.util.List;

/**
 * A department to which a feedback may belong.
 *
 * @param words of the feedback itself that speak for it, the strongest first; never of another's
 */
public record Suggestion(String department, double score, List<String> words) {}
