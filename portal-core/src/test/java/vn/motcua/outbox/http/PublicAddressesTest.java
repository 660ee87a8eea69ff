package vn.motcua.outbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  private final PublicAddresses addresses =
      new PublicAddresses(Set.of("Inside.example", "127.0.0.1"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.2", "127.255.255.255",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
        "::127.0.0.1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::a00:1",
        "2001:db8::1", "2001::1", "2002:7f00:1::1", "3fff::1", "100::1", "fec0::1"
      })
  void an_address_that_is_not_public_is_refused(String literal) {
    assertThatThrownBy(() -> addresses.resolve(literal)).isInstanceOf(ForbiddenAddress.class);
    assertThatThrownBy(() -> addresses.resolve(literal, 443)).isInstanceOf(ForbiddenAddress.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "113.160.1.1",
        "172.15.255.255", "172.32.0.1", "192.167.1.1", "198.17.255.255", "198.20.0.1",
            "223.255.255.1",
        "2001:4860:4860::8888", "2400:cb00::1", "2a00::1"
      })
  void a_public_address_is_taken(String literal) throws UnknownHostException {
    assertThat(addresses.resolve(literal)).containsExactly(InetAddress.getByName(literal));
  }

  @Test
  void numbers_written_in_other_ways_are_seen_through() {
    for (String disguised : new String[] {"2130706434", "127.2", "0:0:0:0:0:ffff:7f00:2"}) {
      assertThatThrownBy(() -> addresses.resolve(disguised))
          .isInstanceOf(UnknownHostException.class);
    }
  }

  @Test
  void a_trusted_host_may_be_anywhere_and_no_other() throws UnknownHostException {
    assertThat(addresses.resolve("127.0.0.1")).hasSize(1);
    assertThat(addresses.trusts("inside.EXAMPLE")).isTrue();
    assertThatThrownBy(() -> addresses.resolve("localhost")).isInstanceOf(ForbiddenAddress.class);
  }
}
