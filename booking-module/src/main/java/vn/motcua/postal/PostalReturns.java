package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.place.Commune;
import vn.motcua.problem.PortalProblem;

/** What came back or is lost: sent again by its sender or the centre, or settled otherwise. */
@ApplicationScoped
public class PostalReturns {
  private static final int MOST = 200;

  @Inject private BookingSql database;
  @Inject private PostalFees fees;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private @Nullable PostalReturn kept;

  @PostConstruct
  void begin() {
    kept = new PostalReturn(clock);
  }

  private PostalReturn book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  /** An order that needs somebody to do something, or did. */
  public record Troubled(PostalList.Row row, Optional<PostalRemedy> remedy) {
    static Troubled read(ResultSet row) throws SQLException {
      return new Troubled(PostalList.Row.read(row), PostalRemedy.read(row));
    }

    /** Whether nobody has said yet what to do about it. */
    public boolean open() {
      return remedy.isEmpty();
    }

    /** What was done; null while nothing was. */
    public @Nullable PostalRemedy done() {
      return remedy.orElse(null);
    }

    /** Whether it can be sent again just now. */
    public boolean sendable() {
      return row.order().state() == PostalState.RETURNED
          || remedy.filter(one -> one.what() == PostalRemedy.What.DUPLICATE).isPresent();
    }

    @Override
    public String toString() {
      return "Troubled";
    }
  }

  /** What came back to a centre or was lost; first what nobody has done anything about. */
  public List<Troubled> of(String centre) {
    return database.read(
        sql ->
            sql.list(
                "SELECT o.*, r.remedy, r.compensation, r.note FROM postal_order o"
                    + " LEFT JOIN postal_remedy r ON r.parcel = o.parcel WHERE o.centre = ?"
                    + " AND o.state IN ('RETURNED', 'LOST')"
                    + " ORDER BY r.parcel IS NOT NULL, o.changed_at DESC LIMIT "
                    + MOST,
                Troubled::read,
                centre));
  }

  /** How many of a centre nobody has done anything about. */
  public int open(String centre) {
    return database
        .read(
            sql ->
                sql.first(
                    "SELECT COUNT(*) FROM postal_order o LEFT JOIN postal_remedy r"
                        + " ON r.parcel = o.parcel WHERE o.centre = ?"
                        + " AND o.state IN ('RETURNED', 'LOST') AND r.parcel IS NULL",
                    row -> row.getInt(1),
                    centre))
        .orElse(0);
  }

  /** What the centre does about the parcel the order goes by. */
  public Optional<PostalRemedy> remedy(PostalOrder order) {
    return database.read(sql -> PostalReturn.of(sql, order));
  }

  /**
   * Sends it again; the same form once more is answered alike.
   *
   * @param who of the staff; empty for the person
   * @throws PortalProblem 409 {@code postal-closed} when it has not come back
   */
  public PostalOrder again(
      PostalOrder known, Contact contact, @Nullable Commune commune, String who) {
    if (known.state() == PostalState.REQUESTED && known.sentAgain() > 0) {
      return known;
    }
    int fee = fees.again(known, commune);
    String code = commune == null ? null : commune.code();
    return database.change(
        sql -> {
          PostalOrder sent =
              book().again(sql, known, new PostalReturn.Course(contact, code, fee, who));
          if (!who.isEmpty()) {
            note(who, known, known.parcel(), sent.parcel());
          }
          return sent;
        });
  }

  /**
   * Notes what the centre does about it.
   *
   * @throws PortalProblem 409 {@code postal-closed} when that does not fit
   */
  public void settle(PostalOrder known, PostalRemedy remedy, String who) {
    database.change(
        sql -> {
          book().settle(sql, known, remedy, who);
          note(who, known, null, remedy.what() + " " + remedy.compensation());
          return known;
        });
  }

  /** Last in the transaction: it takes the connection. */
  private void note(String who, PostalOrder order, @Nullable String before, String after) {
    audit.record(
        AuditEntry.changed(who, "postal-order", String.valueOf(order.id()), "", before, after));
  }
}
