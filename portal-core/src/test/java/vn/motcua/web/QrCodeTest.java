package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final String ADDRESS = "https://dichvucong.example/thu-tuc/2.000033";
  private static final int BORDER = 4;
  private static final Pattern ROW = Pattern.compile("M4 (\\d+)\\.5((?:h\\d+|m\\d+ 0)*)");
  private static final Pattern RUN = Pattern.compile("([hm])(\\d+)");

  @Test
  void every_module_is_drawn_where_it_belongs() {
    io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(ADDRESS, Ecc.MEDIUM);
    List<String> expected = new ArrayList<>();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          expected.add((x + BORDER) + " " + (y + BORDER));
        }
      }
    }
    String svg = QrCode.svg(ADDRESS, "mã");

    assertThat(svg).startsWith("<svg class=\"qr\" role=\"img\" aria-label=\"mã\"");
    assertThat(drawn(svg)).isEqualTo(expected);
    assertThat(svg.length()).isLessThan(3_000);
  }

  private static List<String> drawn(String svg) {
    List<String> drawn = new ArrayList<>();
    Matcher rows = ROW.matcher(svg);
    while (rows.find()) {
      int x = BORDER;
      Matcher runs = RUN.matcher(rows.group(2).replace(" 0", ""));
      while (runs.find()) {
        int length = Integer.parseInt(runs.group(2));
        for (int i = 0; i < length && runs.group(1).equals("h"); i++) {
          drawn.add((x + i) + " " + rows.group(1));
        }
        x += length;
      }
    }
    return drawn;
  }
}
