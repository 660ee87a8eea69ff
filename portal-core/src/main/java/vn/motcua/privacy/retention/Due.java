package vn.motcua.privacy.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is older than it may become.
 *
 * @param examples table and number of a few, without the data
 */
public record Due(long count, Optional<Instant> oldest, List<String> examples) {
  static final int EXAMPLES = 5;

  public static final Due NOTHING = new Due(0, Optional.empty(), List.of());

  public Due {
    examples = List.copyOf(examples);
  }

  /** Both together. */
  public Due and(Due other) {
    List<String> all = new ArrayList<>(examples);
    all.addAll(other.examples);
    return new Due(
        count + other.count,
        Stream.concat(oldest.stream(), other.oldest.stream()).min(Instant::compareTo),
        all.subList(0, Math.min(EXAMPLES, all.size())));
  }
}
