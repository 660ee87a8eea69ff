package vn.motcua.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.predicate.dsl.LuceneSearchPredicateFactory;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchTimeoutException;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.search.desk.DeskState;
import vn.motcua.search.desk.Pins;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.IndexedProcedure;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.index.VietnameseAnalysis;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.query.Knowledge;
import vn.motcua.search.query.KnowledgeKeeper;
import vn.motcua.search.query.ProcedureQuery;
import vn.motcua.text.TypedText;

/** Searches the index. Answers without the database. */
@ApplicationScoped
public class ProcedureSearch {
  private static final int FACET_VALUES = 200;
  private static final int TIMEOUT_SECONDS = 3;
  private static final List<String> NONE = List.of();

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private KnowledgeKeeper knowledge;
  @Inject private DeskState desk;

  /**
   * Finds procedures; when most words together find nothing, any of them may. What staff have
   * pinned to the text comes first.
   *
   * @throws PortalProblem 503 when the index does not answer within {@value #TIMEOUT_SECONDS} s
   */
  public SearchAnswer search(SearchRequest request) {
    List<String> pins = desk.pinned(request.text());
    SearchAnswer strict = search(request, true, pins);
    if (request.text().isEmpty() || strict.total() > pins.size()) {
      return strict;
    }
    boolean enough = pins.isEmpty() ? strict.total() > 0 : search(request, true, NONE).total() > 0;
    return enough ? strict : search(request, false, pins);
  }

  private SearchAnswer search(SearchRequest request, boolean strict, List<String> pins) {
    SearchSession session = Search.session(em);
    SearchScope<Procedure> scope = session.scope(Procedure.class);
    try (IndexReader index = scope.extension(LuceneExtension.get()).openIndexReader()) {
      Query query = Pins.before(query().of(request.text(), knowledge.of(index), strict), pins);
      Map<Facet, AggregationKey<Map<String, Long>>> keys = keys();
      var search =
          session
              .search(scope)
              .extension(LuceneExtension.get())
              .select(
                  f ->
                      f.composite()
                          .from(f.field(IndexFields.CARD, String.class), f.score())
                          .asList())
              .where(f -> narrowed(f, query, request));
      keys.forEach((facet, key) -> search.aggregation(key, f -> values(f, facet)));
      SearchResult<List<?>> found =
          search
              .sort(f -> f.score().then().field(IndexFields.CODE))
              .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .fetch(request.page() * request.size(), request.size());
      Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
      keys.forEach(
          (facet, key) ->
              facets.put(
                  facet,
                  request.filters().containsKey(facet)
                      ? widening(session, query, request, facet)
                      : counts(found.aggregation(key))));
      return answer(found, facets, new Highlighter(request.text()));
    } catch (SearchTimeoutException late) {
      throw new PortalProblem(503, "unavailable");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a search finds anything; without results and facets. */
  public boolean finds(SearchRequest request) {
    SearchSession session = Search.session(em);
    SearchScope<Procedure> scope = session.scope(Procedure.class);
    try (IndexReader index = scope.extension(LuceneExtension.get()).openIndexReader()) {
      Query query = query().of(request.text(), knowledge.of(index), false);
      return session
              .search(scope)
              .extension(LuceneExtension.get())
              .where(f -> narrowed(f, query, request))
              .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .fetchTotalHitCount()
          > 0;
    } catch (SearchTimeoutException late) {
      throw new PortalProblem(503, "unavailable");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What would be known with these rules of staff instead of those in force. */
  public Knowledge knowing(List<LexiconRule> rulesOfStaff) {
    SearchScope<Procedure> scope = Search.session(em).scope(Procedure.class);
    try (IndexReader index = scope.extension(LuceneExtension.get()).openIndexReader()) {
      return knowledge.with(rulesOfStaff, index);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The best procedures in force for a text, were this known and were these pinned. */
  public List<ProcedureCard> best(String typed, Knowledge known, List<String> pins, int size) {
    String text = TypedText.line(typed);
    List<ProcedureCard> strict = best(query().of(text, known, true), pins, size);
    if (strict.size() > pins.size()) {
      return strict;
    }
    boolean enough =
        pins.isEmpty()
            ? !strict.isEmpty()
            : !best(query().of(text, known, true), NONE, 1).isEmpty();
    return enough ? strict : best(query().of(text, known, false), pins, size);
  }

  private List<ProcedureCard> best(Query query, List<String> pins, int size) {
    return Search.session(em)
        .search(Procedure.class)
        .extension(LuceneExtension.get())
        .select(f -> f.field(IndexFields.CARD, String.class))
        .where(
            f ->
                f.bool()
                    .must(f.fromLuceneQuery(Pins.before(query, pins)))
                    .filter(
                        f.match()
                            .field(IndexFields.STATUS)
                            .matching(ProcedureStatus.PUBLISHED.name())))
        .sort(f -> f.score().then().field(IndexFields.CODE))
        .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .fetchHits(size)
        .stream()
        .map(ProcedureCard::fromJson)
        .toList();
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

  private ProcedureQuery query() {
    SearchMapping mapping = Search.mapping(em.getEntityManagerFactory());
    LuceneBackend backend = mapping.backend().unwrap(LuceneBackend.class);
    return new ProcedureQuery(
        backend.analyzer(VietnameseAnalysis.EXACT).orElseThrow(),
        backend.analyzer(VietnameseAnalysis.FOLDED).orElseThrow(),
        backend.analyzer(VietnameseAnalysis.PAIRS).orElseThrow());
  }

  private static PredicateFinalStep narrowed(
      LuceneSearchPredicateFactory f, Query query, SearchRequest request) {
    BooleanPredicateClausesStep<?> all = f.bool().must(f.fromLuceneQuery(query));
    switch (request.status()) {
      case PUBLISHED -> all.filter(f.match().field(IndexFields.STATUS).matching("PUBLISHED"));
      case REPEALED -> all.filter(f.match().field(IndexFields.STATUS).matching("REPEALED"));
      case ALL -> {}
    }
    request
        .filters()
        .forEach(
            (facet, values) -> all.filter(f.terms().field(facet.indexField()).matchingAny(values)));
    return all;
  }

  private static Map<Facet, AggregationKey<Map<String, Long>>> keys() {
    Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      keys.put(facet, AggregationKey.of(facet.parameter()));
    }
    return keys;
  }

  private static AggregationFinalStep<Map<String, Long>> values(
      SearchAggregationFactory f, Facet facet) {
    return f.terms().field(facet.indexField(), String.class).maxTermCount(FACET_VALUES);
  }

  /** What choosing another value of a facet as well would find: its own filter left out. */
  private static List<FacetCount> widening(
      SearchSession session, Query query, SearchRequest request, Facet facet) {
    AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.parameter());
    return counts(
        session
            .search(Procedure.class)
            .extension(LuceneExtension.get())
            .where(f -> narrowed(f, query, request.without(facet)))
            .aggregation(key, f -> values(f, facet))
            .failAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .fetch(0)
            .aggregation(key));
  }

  private static List<FacetCount> counts(Map<String, Long> values) {
    return values.entrySet().stream()
        .map(value -> new FacetCount(value.getKey(), value.getValue()))
        .toList();
  }

  private static SearchAnswer answer(
      SearchResult<List<?>> found, Map<Facet, List<FacetCount>> facets, Highlighter highlighter) {
    List<SearchHit> hits =
        found.hits().stream()
            .map(
                hit -> {
                  ProcedureCard card = ProcedureCard.fromJson((String) hit.get(0));
                  return new SearchHit(card, highlighter.mark(card.name()), (Float) hit.get(1));
                })
            .toList();
    return new SearchAnswer(found.total().hitCount(), found.took().toMillis(), facets, hits);
  }
}
