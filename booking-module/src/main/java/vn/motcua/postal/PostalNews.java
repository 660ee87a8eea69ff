package vn.motcua.postal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/**
 * Tells people every minute what they have to know of their orders, whoever it came from: a
 * call-back, a pull, a sheet or staff. Of several nodes one takes each step.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostalNews {
  private static final Logger LOG = Logger.getLogger(PostalNews.class.getName());
  private static final int AT_ONCE = 50;

  @Inject private BookingSql database;
  @Inject private PostalMessages messages;

  /** A step somebody has to know of. */
  record News(PostalOrder order, Addressee addressee, PostalStep step) {
    @Override
    public String toString() {
      return "News";
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void round() {
    try {
      while (database.change(this::tell) > 0) {
        LOG.fine("People were told of their orders");
      }
    } catch (PortalProblem away) {
      LOG.log(Level.FINE, "Nobody is told of orders for now", away);
    }
  }

  private int tell(Sql sql) throws SQLException {
    List<News> news = claim(sql);
    news.forEach(messages::news); // from here on without SQL of our own
    return news.size();
  }

  /** Takes steps that no other node has, in the caller's transaction. */
  static List<News> claim(Sql sql) throws SQLException {
    List<Long> steps =
        sql.list(
            "SELECT id FROM postal_event WHERE to_tell ORDER BY id LIMIT "
                + AT_ONCE
                + " FOR UPDATE SKIP LOCKED",
            row -> row.getLong(1));
    List<News> news = new ArrayList<>();
    for (long id : steps) {
      sql.update("UPDATE postal_event SET to_tell = FALSE WHERE id = ?", id);
      long order =
          sql.first("SELECT order_id FROM postal_event WHERE id = ?", row -> row.getLong(1), id)
              .orElseThrow();
      news.add(
          new News(
              PostalBook.byId(sql, order),
              PostalBook.addressee(sql, order),
              sql.first("SELECT * FROM postal_event WHERE id = ?", PostalStep::read, id)
                  .orElseThrow()));
    }
    return news;
  }
}
