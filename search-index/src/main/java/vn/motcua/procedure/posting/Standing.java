package vn.motcua.procedure.posting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to hang at a centre beside what hangs there.
 *
 * @param posting null when nobody ever said that anything hangs there
 * @param missing what has to be hung up, what came last first
 * @param gone codes of what has to be taken down
 */
public record Standing(
    CounterList list, @Nullable Posting posting, List<Missing> missing, List<String> gone) {

  /**
   * Does not hang there as it is.
   *
   * @param changed what the line on the wall says otherwise; nothing when there is no such line
   */
  public record Missing(CounterList.Item item, Set<Said.Part> changed) {
    /** Whether it does not hang there at all. */
    public boolean fresh() {
      return changed.isEmpty();
    }
  }

  static Standing of(CounterList list, @Nullable Posting posting) {
    Map<String, Said> hangs = posting == null ? Map.of() : posting.items();
    List<Missing> missing =
        list.items().stream()
            .filter(item -> !item.said().equals(hangs.get(item.code())))
            .map(item -> missing(item, hangs.get(item.code())))
            .sorted(Comparator.<Missing, LocalDate>comparing(one -> one.item().since()).reversed())
            .toList();
    Set<String> codes =
        list.items().stream().map(CounterList.Item::code).collect(Collectors.toSet());
    List<String> gone =
        hangs.keySet().stream().filter(code -> !codes.contains(code)).sorted().toList();
    return new Standing(list, posting, missing, gone);
  }

  private static Missing missing(CounterList.Item item, @Nullable Said hangs) {
    return new Missing(item, hangs == null ? Set.of() : item.said().changes(hangs));
  }

  /** Whether what hangs there is what has to hang there. */
  public boolean whole() {
    return posting != null && missing.isEmpty() && gone.isEmpty();
  }
}
