package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.SearchAnswer;
import vn.motcua.search.SearchHit;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.SearchRequest.StatusFilter;
import vn.motcua.search.desk.DeskState;
import vn.motcua.search.desk.Pins;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.VietnameseAnalysis;
import vn.motcua.search.query.Knowledge;
import vn.motcua.search.query.KnowledgeKeeper;
import vn.motcua.search.query.ProcedureQuery;
import vn.motcua.search.query.QueryReader;
import vn.motcua.search.sight.Explained.Absence;
import vn.motcua.search.sight.Explained.Chosen;
import vn.motcua.search.sight.Explained.Result;
import vn.motcua.search.sight.QueryReading.CalledRule;
import vn.motcua.search.sight.QueryReading.Word;

/** Says why a result is where it is, and why another is not there. */
@ApplicationScoped
public class Explanations {
  /** How far down the results a procedure is looked for. */
  private static final int DEEPEST = 1000;

  private static final List<String> TEXTS =
      List.of(
          IndexFields.TITLE,
          IndexFields.KEYWORDS,
          IndexFields.FIELD_TEXT,
          IndexFields.DOCUMENTS,
          IndexFields.DEPARTMENT_TEXT,
          IndexFields.STEPS);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private ProcedureSearch search;
  @Inject private KnowledgeKeeper knowledge;
  @Inject private DeskState desk;
  @Inject private RuleOrigins origins;

  /** Explains the results of a text, and the place of a procedure when one is named. */
  public Explained explain(String text, Optional<ProcedureCode> code) {
    SearchAnswer answer = page(text, 0, SearchRequest.DEFAULT_SIZE);
    try (IndexReader index =
        Search.session(em)
            .scope(Procedure.class)
            .extension(LuceneExtension.get())
            .openIndexReader()) {
      IndexSearcher searcher = new IndexSearcher(index);
      Knowledge known = knowledge.of(index);
      Analyzer exact = analyzer(VietnameseAnalysis.EXACT);
      QueryReader reader = new QueryReader(exact, analyzer(VietnameseAnalysis.FOLDED));
      QueryReading reading = QueryReading.of(text, reader.read(text, known), exact, origins);
      boolean strict = searcher.count(inForce(query(text, known, reading, true))) > 0;
      Query query = Pins.before(query(text, known, reading, strict), desk.pinned(text));
      return new Explained(
          reading,
          strict,
          answer.total(),
          results(answer, 0),
          code.isEmpty() ? null : chosen(code.get(), text, query, reading, searcher));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private SearchAnswer page(String text, int page, int size) {
    return search.search(new SearchRequest(text, Map.of(), StatusFilter.PUBLISHED, page, size));
  }

  private static List<Result> results(SearchAnswer answer, int before) {
    List<Result> results = new ArrayList<>();
    for (SearchHit hit : answer.hits()) {
      results.add(
          new Result(
              before + results.size() + 1, hit.card().code(), hit.card().name(), hit.score()));
    }
    return results;
  }

  private Analyzer analyzer(String name) {
    return Search.mapping(em.getEntityManagerFactory())
        .backend()
        .unwrap(LuceneBackend.class)
        .analyzer(name)
        .orElseThrow();
  }

  /** The query of the search, its rules marked with their names. */
  private Query query(String text, Knowledge known, QueryReading reading, boolean strict) {
    return new ProcedureQuery(
            analyzer(VietnameseAnalysis.EXACT),
            analyzer(VietnameseAnalysis.FOLDED),
            analyzer(VietnameseAnalysis.PAIRS))
        .of(
            text,
            known,
            strict,
            (call, query) ->
                new MarkedQuery(
                    reading.rules().stream()
                        .filter(rule -> rule.then().equals(call.then()))
                        .findFirst()
                        .map(CalledRule::name)
                        .orElseGet(() -> String.join(" | ", call.then())),
                    query));
  }

  private static Query inForce(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            new TermQuery(new Term(IndexFields.STATUS, ProcedureStatus.PUBLISHED.name())),
            Occur.FILTER)
        .build();
  }

  private Chosen chosen(
      ProcedureCode code, String text, Query query, QueryReading reading, IndexSearcher searcher)
      throws IOException {
    Optional<PublishedProcedure> procedure =
        search.find(code).or(() -> search.find(code.national()));
    ScoreDoc[] documents =
        procedure.isEmpty()
            ? new ScoreDoc[0]
            : searcher.search(
                    new TermQuery(new Term(IndexFields.CODE, procedure.get().code().value())), 1)
                .scoreDocs;
    if (procedure.isEmpty() || documents.length == 0) {
      return new Chosen(
          code.value(), "", 0, 0, List.of(), Absence.UNKNOWN, List.of(), List.of(), "");
    }
    int document = documents[0].doc;
    Explanation score = searcher.explain(query, document);
    int place = place(text, procedure.get().code().value());
    List<Word> found = new ArrayList<>();
    for (Word word : reading.words()) {
      if (has(document, word, searcher)) {
        found.add(word);
      }
    }
    return new Chosen(
        procedure.get().code().value(),
        procedure.get().content().name(),
        place,
        score.getValue().doubleValue(),
        score.isMatch() ? ScoreParts.of(score, reading.words()) : List.of(),
        place > 0 ? null : absence(procedure.get(), score),
        typed(found),
        typed(reading.words().stream().filter(word -> !found.contains(word)).toList()),
        score.toString());
  }

  private static List<String> typed(List<Word> words) {
    return words.stream().map(Word::typed).distinct().toList();
  }

  private static @Nullable Absence absence(PublishedProcedure procedure, Explanation score) {
    return switch (procedure.status()) {
      case REPEALED -> Absence.REPEALED;
      case SCHEDULED -> Absence.SCHEDULED;
      case PUBLISHED -> score.isMatch() ? Absence.TOO_FAR : Absence.TOO_FEW_WORDS;
    };
  }

  /** The place among the results as citizens see them; 0 when it is not among the first ones. */
  private int place(String text, String code) {
    int size = SearchRequest.MAX_SIZE;
    for (int page = 0; page * size < DEEPEST; page++) {
      SearchAnswer answer = page(text, page, size);
      for (Result result : results(answer, page * size)) {
        if (result.code().equals(code)) {
          return result.place();
        }
      }
      if ((page + 1L) * size >= answer.total()) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean has(int document, Word word, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (String form : word.forms()) {
      TEXTS.forEach(field -> anywhere.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
    }
    return searcher.explain(anywhere.build(), document).isMatch();
  }
}
