package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class ErrorServletTest {
  @Test
  void a_database_that_cannot_be_reached_is_told_as_such_however_deep_it_lies() {
    Throwable failure =
        new IllegalStateException(new SQLException(new SQLNonTransientConnectionException("away")));
    assertThat(ErrorServlet.serverAway(failure)).isTrue();
    assertThat(ErrorServlet.serverAway(new ConnectException("refused"))).isTrue();
  }

  @Test
  void any_other_failure_is_our_own_fault() {
    assertThat(ErrorServlet.serverAway(new IllegalStateException(new SQLException("syntax"))))
        .isFalse();
  }
}
