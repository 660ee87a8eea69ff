package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.search.SearchRequest;
import vn.motcua.time.VietnamTime;

/**
 * Counts what people look for, so that staff see where the search fails them. A search waits for
 * nothing here: counts are kept in memory and written a few seconds later by {@link #write}.
 */
@ApplicationScoped
public class QueryLog {
  private static final Logger LOG = Logger.getLogger(QueryLog.class.getName());
  private static final int CAPACITY = 20_000;
  private static final int ROWS_AT_ONCE = 500;

  @Inject private QueryTable table;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.search.queries.counted")
  private boolean wanted;

  private final QueryCounts counts = new QueryCounts(CAPACITY);
  private LocalDate cleared = LocalDate.EPOCH;

  /** A search somebody made. Filters and further pages are the same wish again. */
  public void searched(
      SearchRequest search, long found, Source source, HttpServletRequest request) {
    if (!wanted || search.page() > 0 || !search.filters().isEmpty()) {
      return;
    }
    Optional<Visitor> visitor = Visitor.of(request);
    CountedText.of(search.text())
        .ifPresent(
            query ->
                visitor.ifPresent(who -> counts.searched(query, source, who, found > 0, today())));
  }

  /** A procedure somebody opened; from a page of results it was a click. */
  public void opened(HttpServletRequest request) {
    if (wanted && Visitor.of(request).isPresent()) {
      ResultPageBefore.query(request)
          .flatMap(CountedText::of)
          .ifPresent(query -> counts.clicked(query, today()));
    }
  }

  /** Writes what is ready, and once a day clears what is old. */
  void write() {
    LocalDate today = today();
    List<CountedQuery> ready = counts.ready(ROWS_AT_ONCE, today);
    if (!ready.isEmpty()) {
      table.add(ready);
      counts.written(ready);
    }
    if (!today.equals(cleared)) {
      table.clear(today);
      cleared = today;
    }
    long dropped = counts.dropped();
    if (dropped > 0) {
      LOG.info(() -> dropped + " queries were not counted: too many different ones");
    }
  }

  private LocalDate today() {
    return VietnamTime.today(clock);
  }
}
