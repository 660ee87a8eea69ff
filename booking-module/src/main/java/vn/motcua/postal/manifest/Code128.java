package vn.motcua.postal.manifest;

/** Barcodes as scanners of the post read them: Code 128, set B. */
final class Code128 {
  private static final int START_B = 104;
  private static final int STOP = 106;
  private static final int CHECK = 103;
  private static final int QUIET = 10;
  private static final int HEIGHT = 40;

  /** Widths of bars and gaps by value, ISO/IEC 15417. */
  private static final String[] WIDTHS =
      ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
              + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222"
              + " 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313"
              + " 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121"
              + " 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111"
              + " 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411"
              + " 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112"
              + " 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311"
              + " 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112")
          .split(" ");

  private Code128() {}

  /**
   * An inline {@code <svg>} element without any style or script.
   *
   * @param text of printable ASCII
   */
  static String svg(String text) {
    StringBuilder path = new StringBuilder();
    int x = QUIET;
    for (String widths : symbols(text)) {
      for (int i = 0; i < widths.length(); i++) {
        int width = widths.charAt(i) - '0';
        if (i % 2 == 0) {
          path.append('M').append(x).append(" 0h").append(width).append('v').append(HEIGHT);
          path.append("h-").append(width).append('z');
        }
        x += width;
      }
    }
    return "<svg class=\"barcode\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
        .formatted(text, x + QUIET, HEIGHT, x + QUIET, HEIGHT, x + QUIET, HEIGHT, path);
  }

  /** The widths of start, text, check symbol and stop. */
  static String[] symbols(String text) {
    String[] all = new String[text.length() + 3];
    all[0] = WIDTHS[START_B];
    int sum = START_B;
    for (int i = 0; i < text.length(); i++) {
      int value = text.charAt(i) - ' ';
      if (value < 0 || value > 94) {
        throw new IllegalArgumentException("Only printable ASCII");
      }
      all[i + 1] = WIDTHS[value];
      sum += value * (i + 1);
    }
    all[text.length() + 1] = WIDTHS[sum % CHECK];
    all[text.length() + 2] = WIDTHS[STOP];
    return all;
  }
}
