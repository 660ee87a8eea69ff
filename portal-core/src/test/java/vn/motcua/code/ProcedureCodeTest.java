package vn.motcua.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"2.000309", " 2.000309 ", "２.０００３０９", "2,000309"})
  void a_national_code_is_read_forgivingly(String typed) {
    assertThat(ProcedureCode.read(typed)).contains(new ProcedureCode("2.000309"));
  }

  @Test
  void a_province_may_make_it_longer() {
    assertThat(ProcedureCode.read("2.000309.000.00.00.h44"))
        .hasValueSatisfying(
            code -> assertThat(code.national()).isEqualTo(new ProcedureCode("2.000309")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "2.00030", "2.0003099", "a.000309", "2.000309.X", "../etc/passwd"})
  void anything_else_is_none(String typed) {
    assertThat(ProcedureCode.read(typed)).isEmpty();
  }
}
