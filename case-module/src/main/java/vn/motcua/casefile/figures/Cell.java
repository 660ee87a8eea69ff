package vn.motcua.casefile.figures;

import java.util.Map;
import vn.motcua.casefile.timeline.FilingChannel;

/**
 * All cases of one department, procedure and channel: how many came, and where they stood at the
 * end of the period.
 *
 * @param carried came before the period, and were open when it began
 * @param received came in it
 */
record Cell(
    String department,
    String procedure,
    FilingChannel channel,
    boolean notice,
    long carried,
    long received,
    Map<Standing, Long> standing) {
  Cell {
    standing = Map.copyOf(standing);
  }
}
