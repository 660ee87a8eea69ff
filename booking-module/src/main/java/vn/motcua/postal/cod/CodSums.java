package vn.motcua.postal.cod;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Sums of the ledger in VND. */
public record CodSums(long expected, long collected, long paidOut) {
  static CodSums read(ResultSet row) throws SQLException {
    return new CodSums(row.getLong("expected"), row.getLong("collected"), row.getLong("paid_out"));
  }

  /** What is still to be collected; below zero when there is more than was expected. */
  public long toCollect() {
    return expected - collected;
  }

  /** What the carrier still has; below zero when it passed on more than it said it collected. */
  public long toPayOut() {
    return collected - paidOut;
  }

  /** Whether nothing is left to be done. */
  public boolean even() {
    return toCollect() == 0 && toPayOut() == 0;
  }
}
