package vn.motcua.postal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a centre does about a parcel that came back or is lost.
 *
 * @param compensation that the carrier owes the person, in VND; 0 for none
 * @param note for the person too
 */
public record PostalRemedy(What what, int compensation, String note) {
  /** The most a carrier may owe for one parcel, in VND. */
  public static final int MOST = 100_000_000;

  /** What is done. */
  public enum What {
    /** It stays at the centre until it is fetched. */
    COUNTER,
    /** The result is made out a second time, to be sent again. */
    DUPLICATE,
    /** The person is asked for the papers again. */
    PAPERS;

    /** Whether it can be done about an order in that state. */
    public boolean fits(PostalOrder order) {
      return switch (this) {
        case COUNTER -> order.state() == PostalState.RETURNED && !order.collecting();
        case DUPLICATE -> order.state() == PostalState.LOST && !order.collecting();
        case PAPERS -> order.state() == PostalState.LOST && order.collecting();
      };
    }
  }

  /** Of a row that may have none. */
  static Optional<PostalRemedy> read(ResultSet row) throws SQLException {
    String what = row.getString("remedy");
    return what == null
        ? Optional.empty()
        : Optional.of(
            new PostalRemedy(
                What.valueOf(what), row.getInt("compensation"), row.getString("note")));
  }
}
