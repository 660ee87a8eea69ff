package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.query.Knowledge;
import vn.motcua.time.VietnamTime;

/** Searches twice, as it is and as it would be, and tells the difference; within seconds. */
@ApplicationScoped
class DeskPreview {
  private static final Logger LOG = Logger.getLogger(DeskPreview.class.getName());
  private static final long LIMIT_NANOS = 6_000_000_000L;
  private static final int MAX_OWN = 20;
  private static final int MAX_RECENT = 1000;
  private static final int MAX_CHANGED = 100;

  @Inject private ProcedureSearch search;
  @Inject private DeskStore store;
  @Inject private Clock clock;
  @Inject private Instance<RecentQueries> recent;

  @Inject
  @ConfigProperty(name = "portal.search.judged")
  private Optional<String> judgedFile;

  /**
   * What would change.
   *
   * @param without the item that is changed or removed; null for a new one
   * @param with what is there instead, or as well
   */
  Preview of(@Nullable Long without, List<DeskContent> with) {
    List<StoredItem> living = store.living();
    List<DeskContent> now = living.stream().map(StoredItem::content).toList();
    List<DeskContent> kept =
        living.stream()
            .filter(item -> without == null || item.id() != without)
            .map(StoredItem::content)
            .toList();
    Set<String> own = new LinkedHashSet<>();
    Stream.concat(with.stream(), now.stream().filter(item -> !kept.contains(item)))
        .forEach(item -> own.addAll(phrases(item)));
    return new Run(
            DeskView.of(0, now),
            DeskView.of(0, Stream.concat(kept.stream(), with.stream()).toList()))
        .compare(own.stream().limit(MAX_OWN).toList());
  }

  private static List<String> phrases(DeskContent item) {
    return switch (item.kind()) {
      case RULE ->
          DeskView.of(0, List.of(item)).rules().stream()
              .flatMap(rule -> rule.when().stream())
              .toList();
      case PIN -> List.of(item.text());
      case STOP -> List.of();
    };
  }

  private @Nullable List<String> recentQueries() {
    if (!recent.isResolvable()) {
      return null;
    }
    try {
      return recent.get().lastMonth(MAX_RECENT);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Last month's queries cannot be read", away);
      return null;
    }
  }

  /** One comparison. */
  private final class Run {
    private final long begun = System.nanoTime();
    private final LocalDate today = VietnamTime.today(clock);
    private final DeskView now;
    private final DeskView then;
    private final Knowledge knownNow;
    private final Knowledge knownThen;
    private final List<Preview.Changed> changed = new ArrayList<>();
    private int compared;
    private boolean complete = true;

    Run(DeskView now, DeskView then) {
      this.now = now;
      this.then = then;
      knownNow = search.knowing(now.rules());
      knownThen = now.rules().equals(then.rules()) ? knownNow : search.knowing(then.rules());
    }

    Preview compare(List<String> own) {
      own.forEach(query -> compare(query, Preview.Source.OWN));
      Preview.Judged judged = null;
      String problem = null;
      if (judgedFile.isPresent()) {
        try {
          judged = judged(JudgedQuery.read(Path.of(judgedFile.get())));
        } catch (IOException unreadable) {
          problem = String.valueOf(unreadable.getMessage());
        }
      }
      List<String> lately = recentQueries();
      if (lately != null) {
        lately.forEach(query -> compare(query, Preview.Source.RECENT));
      }
      return new Preview(
          complete,
          compared,
          lately != null,
          judged,
          problem,
          changed.stream().limit(MAX_CHANGED).toList(),
          (System.nanoTime() - begun) / 1_000_000);
    }

    private Preview.Judged judged(List<JudgedQuery> queries) {
      double before = 0;
      double after = 0;
      int better = 0;
      int worse = 0;
      int done = 0;
      for (JudgedQuery query : queries) {
        if (timeIsUp()) {
          break;
        }
        List<ProcedureCard> was = found(query.text(), knownNow, now);
        List<ProcedureCard> is = found(query.text(), knownThen, then);
        double scoreWas = query.score(codes(was));
        double scoreIs = query.score(codes(is));
        before += scoreWas;
        after += scoreIs;
        better += scoreIs > scoreWas ? 1 : 0;
        worse += scoreIs < scoreWas ? 1 : 0;
        done++;
        note(query.text(), Preview.Source.JUDGED, scoreWas, scoreIs, was, is);
      }
      int of = Math.max(1, done);
      return new Preview.Judged(done, before / of, after / of, better, worse);
    }

    private void compare(String query, Preview.Source source) {
      if (!timeIsUp()) {
        note(query, source, null, null, found(query, knownNow, now), found(query, knownThen, then));
      }
    }

    private boolean timeIsUp() {
      complete &= System.nanoTime() - begun < LIMIT_NANOS;
      return !complete;
    }

    private List<ProcedureCard> found(String query, Knowledge known, DeskView view) {
      return search.best(query, known, view.pinned(query, today), JudgedQuery.DEPTH);
    }

    private void note(
        String query,
        Preview.Source source,
        @Nullable Double scoreWas,
        @Nullable Double scoreIs,
        List<ProcedureCard> was,
        List<ProcedureCard> is) {
      compared++;
      if (!codes(was).equals(codes(is))) {
        changed.add(
            new Preview.Changed(query, source, scoreWas, scoreIs, results(was), results(is)));
      }
    }

    private static List<String> codes(List<ProcedureCard> cards) {
      return cards.stream().map(ProcedureCard::code).toList();
    }

    private static List<Preview.Result> results(List<ProcedureCard> cards) {
      return cards.stream().map(card -> new Preview.Result(card.code(), card.name())).toList();
    }
  }
}
