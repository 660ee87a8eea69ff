package vn.motcua.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.hibernate.search.mapper.orm.Search;
import vn.motcua.code.ProcedureCode;
import vn.motcua.metric.Meter;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.search.desk.DeskState;
import vn.motcua.search.desk.Pins;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.IndexedProcedure;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.query.Knowledge;
import vn.motcua.search.query.KnowledgeKeeper;
import vn.motcua.search.scoring.Found;
import vn.motcua.search.scoring.Wanted;
import vn.motcua.text.TypedText;

/** Searches the index. Answers without the database. */
@ApplicationScoped
public class ProcedureSearch {
  /** Of each facet; a longer list helps nobody to choose, and weighs more than the results. */
  private static final int FACET_VALUES = 40;

  private static final List<String> FACETS =
      Stream.of(Facet.values()).map(Facet::indexField).toList();
  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private static final String PUBLISHED = ProcedureStatus.PUBLISHED.name();
  private static final List<String> NONE = List.of();

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private IndexAccess index;
  @Inject private KnowledgeKeeper knowledge;
  @Inject private DeskState desk;
  @Inject private Meter meter;

  /**
   * Finds procedures; when most words together find nothing, any of them may. What staff have
   * pinned to the text comes first.
   *
   * @throws PortalProblem 503 when the index does not answer in time
   */
  public SearchAnswer search(SearchRequest request) {
    long begin = System.nanoTime();
    String outcome = "failed";
    try {
      SearchAnswer answer = searched(request, begin);
      outcome = answer.total() > 0 ? "found" : "nothing";
      return answer;
    } finally {
      meter.searched(outcome, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private SearchAnswer searched(SearchRequest request, long begin) {
    Wanted wanted = wanted(request, FACETS, (request.page() + 1) * request.size());
    return index.read(
        open -> {
          Knowledge known = knowledge.of(open.reader());
          Found found = found(open, request.text(), known, desk.pinned(request.text()), wanted);
          return answer(request, found, open, begin);
        });
  }

  /** Whether a search finds anything; without results and facets. */
  public boolean finds(SearchRequest request) {
    Wanted wanted = wanted(request, NONE, 0);
    return index.read(
        open -> {
          Knowledge known = knowledge.of(open.reader());
          return open.find(open.query().of(request.text(), known, false), wanted).total() > 0;
        });
  }

  /** What would be known with these rules of staff instead of those in force. */
  public Knowledge knowing(List<LexiconRule> rulesOfStaff) {
    return index.read(open -> knowledge.with(rulesOfStaff, open.reader()));
  }

  /** The best procedures in force for a text, were this known and were these pinned. */
  public List<ProcedureCard> best(String typed, Knowledge known, List<String> pins, int size) {
    Wanted wanted =
        new Wanted(Map.of(IndexFields.STATUS, List.of(PUBLISHED)), Map.of(), NONE, size);
    return index.read(
        open -> open.cards(found(open, TypedText.line(typed), known, pins, wanted).best()));
  }

  /** Strictly if that finds more than what is pinned. */
  private static Found found(
      IndexAccess.Open open, String text, Knowledge known, List<String> pins, Wanted wanted) {
    Query strict = open.query().of(text, known, true);
    Found found = open.find(Pins.before(strict, pins), wanted);
    if (text.isEmpty() || found.total() > pins.size()) {
      return found;
    }
    boolean enough = pins.isEmpty() ? found.total() > 0 : open.find(strict, wanted).total() > 0;
    return enough
        ? found
        : open.find(Pins.before(open.query().of(text, known, false), pins), wanted);
  }

  private static Wanted wanted(SearchRequest request, List<String> facets, int best) {
    Map<String, List<String>> status =
        switch (request.status()) {
          case PUBLISHED -> Map.of(IndexFields.STATUS, List.of(PUBLISHED));
          case REPEALED -> Map.of(IndexFields.STATUS, List.of(ProcedureStatus.REPEALED.name()));
          case ALL -> Map.of();
        };
    Map<String, List<String>> chosen = new HashMap<>();
    request.filters().forEach((facet, values) -> chosen.put(facet.indexField(), values));
    return new Wanted(status, chosen, facets, best);
  }

  /** A procedure as the index keeps it, for when the database is away. */
  public Optional<PublishedProcedure> find(ProcedureCode code) {
    return Search.session(em)
        .search(Procedure.class)
        .select(f -> f.field(IndexFields.WHOLE, String.class))
        .where(f -> f.match().field(IndexFields.CODE).matching(code.value()))
        .fetchHits(1)
        .stream()
        .findFirst()
        .map(IndexedProcedure::fromJson)
        .map(IndexedProcedure::toPublished);
  }

  private static SearchAnswer answer(
      SearchRequest request, Found found, IndexAccess.Open open, long begin) {
    List<Found.Place> best = found.best();
    List<Found.Place> page =
        best.subList(Math.min(best.size(), request.page() * request.size()), best.size());
    List<ProcedureCard> cards = open.cards(page);
    Highlighter highlighter = new Highlighter(request.text());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      ProcedureCard card = cards.get(i);
      hits.add(new SearchHit(card, highlighter.mark(card.name()), page.get(i).score()));
    }
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(
          facet,
          counts(
              found.counts().getOrDefault(facet.indexField(), Map.of()),
              request.filters().getOrDefault(facet, NONE)));
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new SearchAnswer(found.total(), took, facets, hits);
  }

  /** The most frequent, and what is chosen already. */
  private static List<FacetCount> counts(Map<String, Long> values, List<String> chosen) {
    List<FacetCount> all = new ArrayList<>(values.size());
    values.forEach((value, count) -> all.add(new FacetCount(value, count)));
    all.sort(MOST_FIRST);
    if (all.size() <= FACET_VALUES) {
      return all;
    }
    List<FacetCount> shown = new ArrayList<>(all.subList(0, FACET_VALUES));
    if (!chosen.isEmpty()) {
      all.subList(FACET_VALUES, all.size()).stream()
          .filter(count -> chosen.contains(count.value()))
          .forEach(shown::add);
    }
    return shown;
  }
}
