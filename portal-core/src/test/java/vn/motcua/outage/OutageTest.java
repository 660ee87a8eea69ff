package vn.motcua.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void a_database_that_cannot_be_reached_is_told_as_such_however_deep_it_lies() {
    Throwable failure =
        new IllegalStateException(new SQLException(new SQLNonTransientConnectionException("away")));
    assertThat(Outage.isCauseOf(failure)).isTrue();
    assertThat(Outage.isCauseOf(new ConnectException("refused"))).isTrue();
  }

  @Test
  void any_other_failure_is_our_own_fault() {
    assertThat(Outage.isCauseOf(new IllegalStateException(new SQLException("syntax")))).isFalse();
  }

  @Test
  void limits_of_the_address_give_way_to_those_of_the_portal() {
    assertThat(TimeLimits.ofPulse("jdbc:mariadb://h/p?connectTimeout=5000&socketTimeout=120000"))
        .isEqualTo("jdbc:mariadb://h/p?connectTimeout=2800&socketTimeout=2000");
    assertThat(TimeLimits.ofPulse("jdbc:mariadb://h/p?socketTimeout=1&sslMode=trust"))
        .isEqualTo("jdbc:mariadb://h/p?sslMode=trust&connectTimeout=2800&socketTimeout=2000");
    assertThat(TimeLimits.inPool("jdbc:mariadb://h/p"))
        .isEqualTo("jdbc:mariadb://h/p?connectTimeout=2800&socketTimeout=600000");
  }
}
