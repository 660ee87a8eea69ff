package vn.motcua.casefile.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.department.Department;
import vn.motcua.procedure.ProcedureLabels;

/**
 * All that is counted of a period.
 *
 * @param days how many results took how many working days
 * @param countedAt when it was counted; nothing that came later is in it
 * @param carriedOn what the period after this one would carry over, counted by itself
 * @param facts of how many cases something is counted here
 * @param cases how many there are
 */
record Cube(
    Period period,
    Instant countedAt,
    List<Cell> cells,
    List<Days> days,
    long carriedOn,
    long facts,
    long cases,
    Map<String, Department> departments,
    Map<String, ProcedureLabels.Label> procedures) {

  /** So many results took so many working days. */
  record Days(String department, String procedure, int days, long count) {}

  Cube {
    cells = List.copyOf(cells);
    days = List.copyOf(days);
    departments = Map.copyOf(departments);
    procedures = Map.copyOf(procedures);
  }
}
