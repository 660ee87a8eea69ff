package vn.motcua.postal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Code128Test {
  @Test
  void every_symbol_is_eleven_wide_and_no_two_are_alike() {
    Set<String> seen = new HashSet<>();
    for (char c = ' '; c < 127; c++) {
      String widths = Code128.symbols(String.valueOf(c))[1];
      assertThat(widths.chars().map(w -> w - '0').sum()).isEqualTo(11);
      assertThat(seen.add(widths)).as("symbol of " + c).isTrue();
    }
  }

  @Test
  void the_check_symbol_is_that_of_the_standard() {
    // PJJ123C begins in set A in the usual example, with the check value 54; in set B it is 55, W
    String[] symbols = Code128.symbols("PJJ123C");

    assertThat(symbols[0]).isEqualTo("211214");
    assertThat(symbols[8]).isEqualTo(Code128.symbols("W")[1]);
    assertThat(symbols[9]).isEqualTo("2331112");
  }
}
