package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.code.CaseCode;

class TypedCaseCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.02.H23-200922-0005",
        "000.00.02.h23-200922-0005",
        "  000.00.02.H23 - 200922 - 0005 ",
        "000.00.02.H23–200922–0005",
        "000.00.02.H23−200922—0005",
        "０００．００．０２．Ｈ２３－２００９２２－０００５",
        "000,00,02,H23-200922-0005",
        "0000002H23-200922-0005",
        "0000002H232009220005",
        "000.00.02.H23-200922-5",
        "000.00.02.H23\u200B-200922-0005\uFEFF",
        "000.00.02.H23\u00A0-\u00A0200922-0005"
      })
  void however_it_is_typed_it_is_the_same_case(String typed) {
    assertThat(CaseCode.read(typed))
        .isEqualTo(new CaseCode.Read(CaseCode.parse("000.00.02.H23-200922-0005")));
    assertThat(CaseCode.parse(typed)).hasToString("000.00.02.H23-200922-0005");
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'   ', EMPTY",
    "000.00.02.H23-200931-0005, DATE",
    "000.00.02.H23-210229-0005, DATE",
    "000.00.02.H23-201301-0005, DATE",
    "000.00.02.H23-200922-0000, FORM",
    "000.00.02.H23-200922, FORM",
    "000.00.02.H23, FORM",
    "hồ sơ của tôi, FORM",
    "000.00.02.23H-200922-0005, AGENCY",
    "2.000309-200922-0005, AGENCY"
  })
  void what_is_wrong_with_it_is_told(String typed, CaseCode.Flaw flaw) {
    assertThat(CaseCode.read(typed)).isEqualTo(new CaseCode.Unreadable(flaw));
  }

  @ParameterizedTest
  @CsvSource({"H23-200922-0005", "G01-250701-12345", "000.00.41.H20-240229-0001"})
  void short_agencies_long_numbers_and_leap_days_are_fine(String typed) {
    assertThat(CaseCode.read(typed)).isInstanceOf(CaseCode.Read.class);
  }
}
