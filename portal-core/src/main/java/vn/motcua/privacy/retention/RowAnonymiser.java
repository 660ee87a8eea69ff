package vn.motcua.privacy.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** An {@link Anonymiser} for which single statements are enough; a bean says its kind and rows. */
public abstract class RowAnonymiser implements Anonymiser {
  private final String kind;
  private final List<OldRows> rows;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The rows in the order in which they are to be worked on. */
  protected RowAnonymiser(String kind, OldRows... rows) {
    this.kind = kind;
    this.rows = List.of(rows);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  @Transactional
  public Due due(Instant before) {
    return em.unwrap(Session.class).doReturningWork(connection -> due(connection, before));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int anonymise(Instant before, int atMost) {
    return em.unwrap(Session.class)
        .doReturningWork(connection -> anonymise(connection, before, atMost));
  }

  protected Due due(Connection connection, Instant before) throws SQLException {
    Due all = Due.NOTHING;
    for (OldRows each : rows) {
      all = all.and(each.due(connection, before));
    }
    return all;
  }

  protected int anonymise(Connection connection, Instant before, int atMost) throws SQLException {
    int done = 0;
    for (OldRows each : rows) {
      if (done < atMost) {
        done += each.anonymise(connection, before, atMost - done);
      }
    }
    return done;
  }
}
