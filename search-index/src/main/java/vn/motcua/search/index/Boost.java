package vn.motcua.search.index;

import java.util.List;
import vn.motcua.procedure.ProcedureLevel;

/** How much a procedure is favoured whatever the query: use and nearness to citizens. */
public final class Boost {
  private static final double USE_WEIGHT = 0.4;
  private static final double HALF_WAY = 10_000;
  private static final double NEAR_WEIGHT = 0.1;

  private Boost() {}

  /** From 1 upwards; use counts less and less the more there is of it. */
  public static double of(long popularity, List<ProcedureLevel> levels) {
    boolean near =
        levels.isEmpty()
            || levels.contains(ProcedureLevel.COMMUNE)
            || levels.contains(ProcedureLevel.PROVINCE);
    return 1 + USE_WEIGHT * popularity / (popularity + HALF_WAY) + (near ? NEAR_WEIGHT : 0);
  }
}
