package vn.motcua.casefile.figures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.time.VietnamTime;

/** How figures are written. */
final class FigureWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private FigureWords() {}

  static String when(Instant at) {
    return WHEN.format(at);
  }
}
