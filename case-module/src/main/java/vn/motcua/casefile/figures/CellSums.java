package vn.motcua.casefile.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.casefile.timeline.FilingChannel;

/** Puts together cells out of what several queries count. */
final class CellSums {
  private final Map<Key, Sum> cells = new HashMap<>();

  private record Key(String department, String procedure, int channel, boolean notice) {}

  private static final class Sum {
    private long carried;
    private long received;
    private final Map<Standing, Long> standing = new EnumMap<>(Standing.class);
  }

  private Sum of(ResultSet row) throws SQLException {
    return cells.computeIfAbsent(
        new Key(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4)),
        key -> new Sum());
  }

  /** A row: department, procedure, channel, notice, and how many were carried over. */
  long carried(ResultSet row) throws SQLException {
    return of(row).carried += row.getLong(5);
  }

  /** The same with how many were received. */
  long received(ResultSet row) throws SQLException {
    return of(row).received += row.getLong(5);
  }

  /** The same with a standing, and how many stand so. */
  long standing(ResultSet row) throws SQLException {
    return add(of(row), Standing.numbered(row.getInt(5)), row.getLong(6));
  }

  /** The same with how many were received, and how many were settled in each way. */
  long month(ResultSet row) throws SQLException {
    Sum sum = of(row);
    sum.received += row.getLong(5);
    for (Standing ending : Standing.ENDINGS) {
      add(sum, ending, row.getLong(5 + ending.number()));
    }
    return sum.received;
  }

  private static long add(Sum sum, Standing standing, long count) {
    return count == 0 ? 0 : Objects.requireNonNull(sum.standing.merge(standing, count, Long::sum));
  }

  List<Cell> cells() {
    return cells.entrySet().stream()
        .map(
            one ->
                new Cell(
                    one.getKey().department(),
                    one.getKey().procedure(),
                    channel(one.getKey().channel()),
                    one.getKey().notice(),
                    one.getValue().carried,
                    one.getValue().received,
                    one.getValue().standing))
        .filter(cell -> cell.carried() + cell.received() > 0 || !cell.standing().isEmpty())
        .toList();
  }

  private static FilingChannel channel(int number) {
    return switch (number) {
      case 2 -> FilingChannel.ONLINE;
      case 3 -> FilingChannel.POSTAL;
      default -> FilingChannel.COUNTER;
    };
  }
}
