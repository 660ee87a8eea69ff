package vn.motcua.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What was aimed at, what was measured, and whether it was reached. */
final class Goals {
  private final List<List<String>> rows = new ArrayList<>();

  void atLeast(String what, double measured, double goal) {
    add(what, measured, "≥ " + goal, measured >= goal);
  }

  void atMost(String what, double measured, double goal) {
    add(what, measured, "≤ " + goal, measured <= goal);
  }

  private void add(String what, double measured, String goal, boolean reached) {
    rows.add(List.of(what, Report.number(measured, 2), goal, reached ? "reached" : "MISSED"));
  }

  void print(Report report) {
    report.table("Goals", List.of("ratio within this run", "measured", "goal", "verdict"), rows);
  }
}
