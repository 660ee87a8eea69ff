package vn.motcua.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCodeTest {
  @ParameterizedTest
  @CsvSource({
    "H23, 000.00.00.H23, H23",
    "000.00.00.H23, 000.00.00.H23, H23",
    "02.H23, 000.00.02.H23, 02.H23",
    "01.02.H23, 000.01.02.H23, 01.02.H23",
    "000.00.02.H23, 000.00.02.H23, 000.00.02.H23"
  })
  void a_code_has_a_long_form_and_the_top_a_short_one(String code, String longer, String shorter) {
    assertThat(new AgencyCode(code).longForm()).hasToString(longer);
    assertThat(new AgencyCode(code).shortForm()).hasToString(shorter);
  }

  @Test
  void people_may_type_it_carelessly() {
    assertThat(AgencyCode.typed(" ０００.00.02.h20 ")).contains(new AgencyCode("000.00.02.H20"));
    assertThat(AgencyCode.typed("0000002h20")).contains(new AgencyCode("000.00.02.H20"));
    assertThat(AgencyCode.typed("Sở Công Thương")).isEmpty();
  }
}
