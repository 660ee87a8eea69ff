package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.reference.PublicReference;
import vn.motcua.time.VietnamTime;

/** Orders of centres, for staff. */
@ApplicationScoped
public class PostalList {
  private static final int MOST = 200;

  @Inject private BookingSql database;

  /** An order with whom it is for. */
  public record Row(PostalOrder order, Addressee addressee) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(PostalOrder.read(row), Addressee.read(row));
    }

    @Override
    public String toString() {
      return "Row";
    }
  }

  /** How many orders there are of a kind in a state. */
  public record Count(PostalKind kind, PostalState state, int orders) {}

  /** The last orders of a centre; of one state, of one kind, or of all. */
  public List<Row> of(String centre, Optional<PostalState> state, Optional<PostalKind> kind) {
    StringBuilder where = new StringBuilder("SELECT * FROM postal_order WHERE centre = ?");
    List<Object> values = new ArrayList<>(List.of(centre));
    state.ifPresent(
        one -> {
          where.append(" AND state = ?");
          values.add(one);
        });
    kind.ifPresent(
        one -> {
          where.append(" AND kind = ?");
          values.add(one);
        });
    where.append(" ORDER BY id DESC LIMIT ").append(MOST);
    return database.read(sql -> sql.list(where.toString(), Row::read, values.toArray()));
  }

  /**
   * What the carrier does not take, or does not give back.
   *
   * @param why in the carrier's words
   */
  public record Refused(Row row, String why) {
    static Refused read(ResultSet row) throws SQLException {
      return new Refused(Row.read(row), row.getString("detail"));
    }

    /** Whether it was to be withdrawn. */
    public boolean withdrawn() {
      return row.order().state() == PostalState.CANCELLED;
    }

    @Override
    public String toString() {
      return "Refused";
    }
  }

  /** Orders of a centre that the carrier refused, the oldest first. */
  public List<Refused> refused(String centre) {
    return database.read(
        sql ->
            sql.list(
                "SELECT o.*, d.detail FROM postal_dispatch d JOIN postal_order o ON o.id = d.order_id"
                    + " WHERE d.state = 'REFUSED' AND o.centre = ? AND o.state IN"
                    + " ('REQUESTED', 'ACCEPTED', 'CANCELLED') ORDER BY o.id LIMIT "
                    + MOST,
                Refused::read,
                centre));
  }

  /** What a centre has for the post on a day: ordered, or sent again; the oldest first. */
  public List<Row> day(String centre, LocalDate day) {
    return database.read(
        sql ->
            sql.list(
                "SELECT * FROM postal_order WHERE centre = ? AND state <> 'CANCELLED'"
                    + " AND COALESCE(sent_again_at, made_at) >= ?"
                    + " AND COALESCE(sent_again_at, made_at) < ? ORDER BY id",
                Row::read,
                centre,
                day.atStartOfDay(VietnamTime.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant()));
  }

  /** An order of any centre. */
  public Optional<Row> find(long id) {
    return database.read(
        sql -> sql.first("SELECT * FROM postal_order WHERE id = ?", Row::read, id));
  }

  /** One of them. */
  public Row get(long id) {
    return database.read(
        sql -> sql.first("SELECT * FROM postal_order WHERE id = ?", Row::read, id).orElseThrow());
  }

  /** How often the post is used. */
  public List<Count> counts(String centre) {
    return database.read(
        sql ->
            sql.list(
                "SELECT kind, state, COUNT(*) AS n FROM postal_order WHERE centre = ?"
                    + " GROUP BY kind, state ORDER BY kind, state",
                row ->
                    new Count(
                        PostalKind.valueOf(row.getString("kind")),
                        PostalState.valueOf(row.getString("state")),
                        row.getInt("n")),
                centre));
  }

  /** Messages of carriers that nobody could use. */
  public int flagged() {
    return database
        .read(
            sql ->
                sql.first(
                    "SELECT COUNT(*) FROM postal_callback WHERE outcome IN ('UNKNOWN_CODE',"
                        + " 'UNKNOWN_ITEM')",
                    row -> row.getInt(1)))
        .orElse(0);
  }

  /** By its reference alone. */
  public Optional<PostalOrder> find(PublicReference reference) {
    return database.read(
        sql ->
            sql.first(
                "SELECT * FROM postal_order WHERE reference = ?",
                PostalOrder::read,
                reference.value()));
  }
}
