package vn.motcua.search.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * Something that happens in a life or a business, as a department's file tells it.
 *
 * @param id part of its address: small letters, digits and dashes
 */
public record LifeEvent(
    String id, Audience audience, Wording name, Wording hint, List<Step> steps) {

  /** Whom it happens to. */
  public enum Audience {
    CITIZEN,
    BUSINESS
  }

  /** A text in both languages. */
  public record Wording(String vi, String en) {
    public String in(Language language) {
      return language == Language.VI ? vi : en;
    }
  }

  /**
   * Procedures that belong together, in their order.
   *
   * @param procedures codes; those not in force are passed over
   * @param search what to look for besides; null for nothing
   */
  public record Step(Wording name, List<String> procedures, @Nullable Search search) {}

  /**
   * A search whose first results belong to a step: for procedures whose codes change.
   *
   * @param field thematic field to stay within; null for any
   * @param most how many results
   */
  public record Search(String text, @Nullable String field, int most) {}

  /** Every code it names. */
  public Stream<String> codes() {
    return steps.stream().flatMap(step -> step.procedures().stream());
  }
}
