package vn.motcua.casefile.figures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.time.VietnamTime;

/** When figures were counted, in words. */
public final class FigureDay {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private FigureDay() {}

  /** {@code 14:05 22/11/2026}, in Vietnam. */
  public static String when(Instant at) {
    return WHEN.format(at);
  }
}
