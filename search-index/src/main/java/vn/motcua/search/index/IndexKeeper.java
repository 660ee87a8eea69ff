package vn.motcua.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Stamp;
import vn.motcua.procedure.importing.ImportEnded;

/** Keeps the index a true copy of the database; the old copy answers while a new one is made. */
@ApplicationScoped
public class IndexKeeper {
  private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());
  private static final int BATCH = 100;
  private static final int MAX_REPAIRS = 10;
  private static final int MANY_SEGMENTS = 4;

  /** How a rebuild stands: documents written, of how many. */
  public record Progress(State state, int done, int total) {
    static final Progress NEVER = new Progress(State.DONE, 0, 0);
  }

  /** How far a rebuild is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  @Inject private IndexBatch batch;
  private Progress progress = Progress.NEVER;

  /** Where index and database differ: ids to write again, and ids that are only in the index. */
  public record Difference(List<Long> stale, List<Long> orphans) {
    public boolean none() {
      return stale.isEmpty() && orphans.isEmpty();
    }
  }

  /** Compares every document with its row. */
  public Difference difference() {
    Map<Long, String> indexed = batch.indexed();
    List<Long> stale = new ArrayList<>();
    batch
        .stored()
        .forEach(
            (id, stamp) -> {
              if (!stamp.equals(indexed.remove(id))) {
                stale.add(id);
              }
            });
    return new Difference(stale, List.copyOf(indexed.keySet()));
  }

  /**
   * Mends until nothing differs: a procedure that changes while its document is written gets an old
   * one. False when changes come faster than that.
   */
  private boolean settled() {
    for (int i = 0; i < MAX_REPAIRS; i++) {
      if (repair().none()) {
        return true;
      }
    }
    return false;
  }

  /** Writes again what differs, for instance after a crash between commit and index. */
  public Difference repair() {
    Difference difference = difference();
    write(difference.stale());
    batch.remove(difference.orphans());
    if (!difference.none()) {
      LOG.info(
          () ->
              "Index mended: %d documents written, %d removed"
                  .formatted(difference.stale().size(), difference.orphans().size()));
    }
    return difference;
  }

  /**
   * Takes out of the results what the database has withdrawn: repealed, or gone. Quick, so that it
   * can be done before the first visitor comes in after a crash between commit and index.
   */
  public int withdraw() {
    Set<Long> withdrawn = batch.indexedInForce();
    withdrawn.removeAll(batch.storedInForce());
    if (!withdrawn.isEmpty()) {
      List<Long> ids = List.copyOf(withdrawn);
      batch.remove(ids);
      write(ids);
      LOG.info(() -> "Index: " + ids.size() + " withdrawn procedures taken out of the results");
    }
    return withdrawn.size();
  }

  public synchronized void begin() {
    if (progress.state() == State.RUNNING) {
      throw new PortalProblem(409, "conflict");
    }
    progress = new Progress(State.RUNNING, 0, 0);
  }

  public void runRebuild() {
    State end = State.FAILED;
    try {
      List<Long> all = List.copyOf(batch.stored().keySet());
      writeAll(all);
      end = settled() ? State.DONE : State.FAILED;
      compact();
    } finally {
      Progress last = progress();
      report(end, last.done(), last.total());
      LOG.info(() -> "Index rebuilt: " + progress());
    }
  }

  private synchronized void report(State state, int done, int total) {
    progress = new Progress(state, done, total);
  }

  public synchronized Progress progress() {
    return progress;
  }

  /** The next batch is read while the last ones are still written; one commit at the end. */
  private void writeAll(List<Long> ids) {
    WriteBehind behind = new WriteBehind();
    for (int from = 0; from < ids.size(); from += BATCH) {
      int to = Math.min(from + BATCH, ids.size());
      batch.write(ids.subList(from, to), behind);
      report(State.RUNNING, to, ids.size());
    }
    behind.await();
    batch.publish();
  }

  /**
   * Makes one segment of many: every query looks up its terms in every segment. Only while nobody
   * else writes much, so after a rebuild, after an import and at night.
   */
  public void compact() {
    if (batch.segments() > MANY_SEGMENTS) {
      batch.merge();
    }
  }

  void compactAfter(@Observes ImportEnded imported) {
    try {
      compact();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The index stays in many segments", failed);
    }
  }

  private void write(List<Long> ids) {
    for (int from = 0; from < ids.size(); from += BATCH) {
      int to = Math.min(from + BATCH, ids.size());
      batch.write(ids.subList(from, to));
    }
  }

  /** Reads and writes of the index, each in its own transaction. */
  @ApplicationScoped
  static class IndexBatch {
    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** The stamp of every document in the index. */
    @Transactional
    Map<Long, String> indexed() {
      Map<Long, String> stamps = new HashMap<>();
      try (var scroll =
          Search.session(em)
              .search(Procedure.class)
              .select(
                  f ->
                      f.composite()
                          .from(f.id(Long.class), f.field(IndexFields.STAMP, String.class))
                          .asList())
              .where(f -> f.matchAll())
              .scroll(1000)) {
        for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
          chunk.hits().forEach(hit -> stamps.put((Long) hit.get(0), (String) hit.get(1)));
        }
      }
      return stamps;
    }

    /** The stamp of every row. */
    @Transactional
    Map<Long, String> stored() {
      Map<Long, String> stamps = new HashMap<>();
      em.createQuery("select p.id, p.stamp from Procedure p", Object[].class)
          .getResultStream()
          .forEach(row -> stamps.put((Long) row[0], Stamp.inIndex((String) row[1])));
      return stamps;
    }

    /** Whatever the index gives as in force. */
    @Transactional
    Set<Long> indexedInForce() {
      Set<Long> ids = new HashSet<>();
      try (var scroll =
          Search.session(em)
              .search(Procedure.class)
              .select(f -> f.id(Long.class))
              .where(
                  f ->
                      f.match()
                          .field(IndexFields.STATUS)
                          .matching(ProcedureStatus.PUBLISHED.name()))
              .scroll(1000)) {
        for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
          ids.addAll(chunk.hits());
        }
      }
      return ids;
    }

    @Transactional
    Set<Long> storedInForce() {
      return new HashSet<>(
          em.createQuery("select p.id from Procedure p where p.status = :status", Long.class)
              .setParameter("status", ProcedureStatus.PUBLISHED)
              .getResultList());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(List<Long> ids) {
      add(ids, Search.session(em));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(List<Long> ids, IndexingPlanSynchronizationStrategy when) {
      SearchSession session = Search.session(em);
      session.indexingPlanSynchronizationStrategy(when);
      add(ids, session);
    }

    private void add(List<Long> ids, SearchSession session) {
      var plan = session.indexingPlan();
      em.createQuery(
              "from Procedure p left join fetch p.versions where p.id in :ids", Procedure.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(plan::addOrUpdate);
    }

    private SearchWorkspace workspace() {
      return Search.mapping(em.getEntityManagerFactory()).scope(Procedure.class).workspace();
    }

    /** Commits, and lets readers see it. */
    void publish() {
      workspace().flush();
      workspace().refresh();
    }

    void merge() {
      workspace().mergeSegments();
      publish();
    }

    int segments() {
      try (IndexReader index =
          Search.mapping(em.getEntityManagerFactory())
              .scope(Procedure.class)
              .extension(LuceneExtension.get())
              .openIndexReader()) {
        return index.leaves().size();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remove(List<Long> ids) {
      var plan = Search.session(em).indexingPlan();
      ids.forEach(id -> plan.purge(Procedure.class, id, null));
    }
  }
}
