package vn.motcua.search.index;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;

/**
 * The titles in force, read from the index in one go and again when it has changed. Whoever asks
 * never waits for that: it happens beside, and {@link Reading} is told to all observers.
 */
@ApplicationScoped
public class PublishedTitles {
  private static final Logger LOG = Logger.getLogger(PublishedTitles.class.getName());
  private static final long LOOK_NANOS = 2_000_000_000L;

  /** A reading may take a tenth of the time at most, also while an import runs. */
  private static final int REST = 10;

  /** All titles at one time, in the order of their codes. */
  public record Reading(List<PublishedTitle> titles, Set<String> codes) {
    static final Reading NONE = new Reading(List.of(), Set.of());

    public static Reading of(List<PublishedTitle> titles) {
      return new Reading(
          titles, titles.stream().map(PublishedTitle::code).collect(Collectors.toSet()));
    }
  }

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Event<Reading> readings;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Reading last = Reading.NONE;
  private volatile String shape = "";
  private volatile long lookAgain = System.nanoTime();

  /** The latest reading; empty until the portal is ready. */
  public Reading get() {
    if (System.nanoTime() - lookAgain > 0 && busy.compareAndSet(false, true)) {
      try {
        executor.execute(this::lookBeside);
      } catch (RejectedExecutionException full) {
        busy.set(false);
      }
    }
    return last;
  }

  private void lookBeside() {
    try {
      read();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The titles were not read again", failure);
    } finally {
      busy.set(false);
    }
  }

  /** Reads them now if the index is another one than at the last reading. */
  void read() {
    long began = System.nanoTime();
    try (IndexReader index =
        Search.mapping(em.getEntityManagerFactory())
            .scope(Procedure.class)
            .extension(LuceneExtension.get())
            .openIndexReader()) {
      String now = index.maxDoc() + "/" + index.numDocs();
      if (!now.equals(shape)) {
        Reading reading = Reading.of(titles(index));
        last = reading;
        shape = now;
        readings.fire(reading);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      long ended = System.nanoTime();
      lookAgain = ended + Math.max(LOOK_NANOS, REST * (ended - began));
    }
  }

  private static List<PublishedTitle> titles(IndexReader index) throws IOException {
    List<PublishedTitle> titles = new ArrayList<>();
    for (LeafReaderContext leaf : index.leaves()) {
      LeafReader documents = leaf.reader();
      Bits live = documents.getLiveDocs();
      StoredFields stored = documents.storedFields();
      NumericDocValues boosts = DocValues.getNumeric(documents, IndexFields.BOOST);
      for (int document = 0; document < documents.maxDoc(); document++) {
        if (live != null && !live.get(document)) {
          continue;
        }
        double boost =
            boosts.advanceExact(document) ? Double.longBitsToDouble(boosts.longValue()) : 1;
        String json = stored.document(document, Set.of(IndexFields.CARD)).get(IndexFields.CARD);
        ProcedureCard card = ProcedureCard.fromJson(json);
        if (card.status() == ProcedureStatus.PUBLISHED) {
          titles.add(new PublishedTitle(card.code(), card.name(), card.field(), boost));
        }
      }
    }
    titles.sort((a, b) -> a.code().compareTo(b.code()));
    return List.copyOf(titles);
  }
}
