package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches that are a query. It selects department, label, path, since and value, in this order and
 * under these names, and after them {@code detail} where there is one: the {@link
 * SelfCheckRule.Found#details}, with a space between. {@code :today} is filled in, and every
 * threshold it names.
 */
@ApplicationScoped
public class SqlSearch {
  @Inject private SqlFinder finder;

  /**
   * A search with that query.
   *
   * @param id of the rule, to whose thresholds the query may refer
   */
  public SelfCheckRule.Search of(String id, String query) {
    return new SelfCheckRule.Search() {
      @Override
      public Map<String, Long> counts(LocalDate today) {
        return finder.count(id, query, today);
      }

      @Override
      public List<SelfCheckRule.Found> list(
          @Nullable List<String> departments, LocalDate today, int from, int size) {
        return finder.find(id, query, departments, today, from, size);
      }
    };
  }
}
