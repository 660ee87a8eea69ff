package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpPortTest {
  @Test
  void a_taken_port_is_told_with_a_way_out() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> HttpPort.requireFree("127.0.0.1", port))
          .hasMessageContaining(
              "Port " + port + " is in use. Choose another with -Dportal.http.port=");
      assertThatThrownBy(() -> HttpPort.requireFree("0.0.0.0", port))
          .hasMessageContaining("is in use");
    }
  }

  @Test
  void a_free_port_is_fine() {
    assertThatCode(() -> HttpPort.requireFree("127.0.0.1", HttpPort.free()))
        .doesNotThrowAnyException();
  }
}
