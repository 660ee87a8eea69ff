package vn.motcua.feedback.learned;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Matter;

/** What was learned, on pages of staff: a suggestion that somebody has to confirm. */
@Named
@RequestScoped
public class LearnedRouting {
  @Inject private RoutingSuggestions suggestions;

  private @Nullable Matter asked;
  private List<Suggestion> found = List.of();

  /** Where it may belong; pages ask several times. */
  public List<Suggestion> of(Matter matter) {
    if (!matter.equals(asked)) {
      asked = matter;
      found = suggestions.of(matter);
    }
    return found;
  }

  /** Where it may belong rather than where it is; nothing when that is the most likely. */
  public List<Suggestion> elsewhere(Matter matter, String owner) {
    List<Suggestion> all = of(matter);
    return all.isEmpty() || all.get(0).department().equals(owner)
        ? List.of()
        : all.stream().filter(one -> !one.department().equals(owner)).toList();
  }

  /** The words of a suggestion, as they are shown. */
  public String words(Suggestion one) {
    return String.join(", ", one.words());
  }
}
