package vn.motcua.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.ProcedureCard;
import vn.motcua.search.index.VietnameseAnalysis;
import vn.motcua.search.query.ProcedureQuery;
import vn.motcua.search.scoring.Columns;
import vn.motcua.search.scoring.Finder;
import vn.motcua.search.scoring.Found;
import vn.motcua.search.scoring.TooLate;
import vn.motcua.search.scoring.Wanted;

/** Opens the index as it is now, for one reader. */
@ApplicationScoped
class IndexAccess {
  private static final long SECONDS = 3;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  private final Finder finder = new Finder(new Columns(), IndexFields.CODE);
  private final KeptCards cards = new KeptCards();
  private volatile @Nullable ProcedureQuery query;

  /** What is done with the open index. */
  interface Use<T> {
    T with(Open open) throws IOException;
  }

  /**
   * Opens the index, lets it be used, and closes it; all within {@value #SECONDS} s.
   *
   * @throws PortalProblem 503 when it takes longer
   */
  <T> T read(Use<T> use) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try (IndexReader reader =
        Search.session(em)
            .scope(Procedure.class)
            .extension(LuceneExtension.get())
            .openIndexReader()) {
      return use.with(new Open(new IndexSearcher(reader), query(), finder, cards, until));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ProcedureQuery query() {
    ProcedureQuery known = query;
    if (known == null) {
      LuceneBackend backend =
          Search.mapping(em.getEntityManagerFactory()).backend().unwrap(LuceneBackend.class);
      known =
          new ProcedureQuery(
              backend.analyzer(VietnameseAnalysis.EXACT).orElseThrow(),
              backend.analyzer(VietnameseAnalysis.FOLDED).orElseThrow(),
              backend.analyzer(VietnameseAnalysis.PAIRS).orElseThrow());
      query = known;
    }
    return known;
  }

  /** The open index: one state of it, whatever is written meanwhile. */
  record Open(
      IndexSearcher searcher, ProcedureQuery query, Finder finder, KeptCards cards, long until) {
    IndexReader reader() {
      return searcher.getIndexReader();
    }

    Found find(Query wanted, Wanted how) {
      try {
        return finder.find(searcher, wanted, how, until);
      } catch (TooLate late) {
        throw new PortalProblem(503, "search-too-slow");
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** What results show of these. */
    List<ProcedureCard> cards(List<Found.Place> places) {
      try {
        List<ProcedureCard> read = new ArrayList<>(places.size());
        for (Found.Place place : places) {
          read.add(cards.of(searcher, place.document()));
        }
        return read;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
