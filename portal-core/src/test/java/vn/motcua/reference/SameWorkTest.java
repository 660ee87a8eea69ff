package vn.motcua.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;

/**
 * Unknown, wrong and locked codes are told nothing by what is done for them: the database is asked
 * the same questions in the same order, with values of the same length. What a stop watch sees of
 * it is measured by {@link SameTimeTest}.
 */
class SameWorkTest {
  private static final String CLIENT = "2001:db8::7";
  private static final int UNTIL_LOCKED = TryLimit.CODE.free();

  private final DataSource database = MigratedDatabase.shared();
  private final MovableClock clock = new MovableClock();
  private final List<String> work = new ArrayList<>();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final SecretGuard guard = new SecretGuard(watched(), secret, clock);
  private final Random random = new Random(17);

  @Test
  void unknown_wrong_and_locked_codes_make_the_same_work() throws SQLException {
    MigratedDatabase.empty("secret_try");
    String unknown = code();
    String wrong = registered();
    String locked = registered();
    for (int i = 0; i < UNTIL_LOCKED; i++) {
      refused(locked, "9999");
    }

    List<String> forUnknown = refused(unknown, "9999");
    assertThat(forUnknown).hasSizeGreaterThan(5);
    assertThat(refused(wrong, "9999")).isEqualTo(forUnknown);
    assertThat(refused(locked, "0123")).as("right, but locked").isEqualTo(forUnknown);
  }

  private String code() {
    return PublicReference.random(random).value();
  }

  private String registered() throws SQLException {
    String code = code();
    try (Connection connection = database.getConnection()) {
      guard.register(connection, "watched", code, "0123", 7);
    }
    return code;
  }

  /** What was done for a try that is refused. */
  private List<String> refused(String code, String factor) {
    clock.pass(Duration.ofSeconds(10)); // so that neither client nor everybody has to wait
    work.clear();
    assertThatExceptionOfType(PortalProblem.class)
        .isThrownBy(() -> guard.open("watched", code, factor, CLIENT))
        .satisfies(problem -> assertThat(problem.key()).isEqualTo("reference-refused"));
    return List.copyOf(work);
  }

  private DataSource watched() {
    return watched(DataSource.class, database);
  }

  private <T> T watched(Class<T> type, T behind) {
    Object watched =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              note(type, method.getName(), values);
              try {
                Object answer = method.invoke(behind, values);
                if (answer instanceof Connection connection) {
                  return watched(Connection.class, connection);
                }
                return answer instanceof PreparedStatement statement
                    ? watched(PreparedStatement.class, statement)
                    : answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
    return type.cast(watched);
  }

  private void note(Class<?> type, String method, Object @Nullable [] values) {
    StringBuilder note = new StringBuilder(type.getSimpleName()).append('.').append(method);
    for (Object value : values == null ? new Object[0] : values) {
      if (value instanceof byte[] bytes) {
        note.append(" bytes ").append(bytes.length);
      } else if (value instanceof String text) {
        note.append(' ').append(text);
      }
    }
    work.add(note.toString());
  }
}
