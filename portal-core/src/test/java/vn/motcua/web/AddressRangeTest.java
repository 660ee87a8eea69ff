package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.16/28, 192.168.1.31, true",
    "192.168.1.16/28, 192.168.1.32, false",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "2001:db8::/32, 2001:db8:1::1, true",
    "2001:db8::/32, 10.0.0.1, false",
    "0.0.0.0/0, 1.2.3.4, true",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "fe80::/10, fe80::1%eth0, true",
    "10.0.0.0/8, localhost, false",
    "10.0.0.0/8, '', false"
  })
  void an_address_is_in_it_or_not(String range, String address, boolean in) {
    assertThat(AddressRange.list(range).get(0).contains(address)).isEqualTo(in);
  }

  @Test
  void several_are_separated_by_commas() {
    assertThat(AddressRange.list(" 10.0.0.0/8 ,, ::1 ")).hasSize(2);
    assertThat(AddressRange.list("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "proxy.local", "10.0.0", "x"})
  void what_is_none_is_named(String wrong) {
    assertThatThrownBy(() -> AddressRange.list("10.0.0.0/8, " + wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(wrong);
  }
}
