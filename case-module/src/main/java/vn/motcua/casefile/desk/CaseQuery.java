package vn.motcua.casefile.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.CaseRow;

/**
 * The list as a query. A department at a time: each part reads its own index from where it begins,
 * and no more rows than a page needs; so it takes as long with a million cases as with a thousand.
 */
final class CaseQuery {
  private final List<@Nullable Object> values = new ArrayList<>();
  private final String text;

  /**
   * The query.
   *
   * @param departments codes; null for all of them
   * @param soon the last day that counts as soon
   */
  CaseQuery(
      CaseFilter filter,
      @Nullable List<String> departments,
      LocalDate today,
      LocalDate soon,
      int from,
      int size) {
    if (departments == null) {
      text = part(filter, null, today, soon, from + size) + page(from, size);
    } else if (departments.isEmpty()) {
      text = "SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE FALSE";
    } else {
      text =
          departments.stream()
                  .map(one -> "(" + part(filter, one, today, soon, from + size) + ")")
                  .collect(Collectors.joining(" UNION ALL "))
              + " ORDER BY "
              + order(filter)
              + page(from, size);
    }
  }

  private String part(
      CaseFilter filter, @Nullable String department, LocalDate today, LocalDate soon, int enough) {
    List<String> conditions = new ArrayList<>();
    if (department != null) {
      conditions.add("department_code = ?");
      values.add(department);
    }
    if (!filter.code().isEmpty()) {
      conditions.add("code = ?");
      values.add(filter.code());
    }
    switch (filter.view()) {
      case ALL -> conditions.add("events > 0");
      case LATE -> late(conditions, today);
      case NO_APOLOGY -> {
        late(conditions, today);
        conditions.add("apology_on IS NULL");
      }
      case DUE_SOON -> {
        conditions.add("phase = 'OPEN' AND due_on BETWEEN ? AND ?");
        values.add(today);
        values.add(soon);
      }
      case TRANSFER_WAITING -> {
        conditions.add("transfer_on > ?");
        values.add(LocalDate.EPOCH);
      }
      case SUPPLEMENT_WAITING -> conditions.add("phase = 'WAITING'");
      case NOT_RECORDED -> conditions.add("phase = 'ISSUED'");
      case READY -> conditions.add("phase = 'READY'");
    }
    String query =
        "SELECT "
            + CaseRow.COLUMNS
            + " FROM case_file WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY "
            + order(filter);
    return department == null ? query : query + " LIMIT " + enough;
  }

  private void late(List<String> conditions, LocalDate today) {
    conditions.add("phase = 'OPEN' AND due_on < ?");
    values.add(today);
  }

  /** What has to be looked at first. */
  private static String order(CaseFilter filter) {
    return switch (filter.view()) {
      case ALL -> "received_on DESC, id DESC";
      case TRANSFER_WAITING -> "transfer_on, id";
      case LATE, NO_APOLOGY, DUE_SOON, SUPPLEMENT_WAITING, NOT_RECORDED, READY -> "due_on, id";
    };
  }

  private static String page(int from, int size) {
    return " LIMIT " + size + " OFFSET " + from;
  }

  String text() {
    return text;
  }

  @Nullable Object[] values() {
    return values.toArray();
  }
}
