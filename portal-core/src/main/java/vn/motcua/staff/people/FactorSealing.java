package vn.motcua.staff.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import vn.motcua.plugin.StartupTask;
import vn.motcua.secret.PortalSecret;
import vn.motcua.secret.SealedText;

/** Encrypts the secrets of second factors that an earlier version stored in clear. */
@ApplicationScoped
public class FactorSealing implements StartupTask {
  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;

  @Override
  public int order() {
    return 6;
  }

  @Override
  public String description() {
    return "encrypting second factors";
  }

  @Override
  public void run() throws SQLException {
    try (Connection connection = database.getConnection()) {
      seal(connection, new FactorSeal(secret));
    }
  }

  /** Returns how many; what was changed meanwhile stays as it was changed. */
  static int seal(Connection connection, FactorSeal seal) throws SQLException {
    Map<Long, String> clear = new HashMap<>();
    try (PreparedStatement find =
            connection.prepareStatement(
                "SELECT id, totp_secret FROM staff_person WHERE totp_secret IS NOT NULL");
        ResultSet row = find.executeQuery()) {
      while (row.next()) {
        if (!SealedText.isSealed(row.getString(2))) {
          clear.put(row.getLong(1), row.getString(2));
        }
      }
    }
    int sealed = 0;
    try (PreparedStatement change =
        connection.prepareStatement(
            "UPDATE staff_person SET totp_secret = ? WHERE id = ? AND totp_secret = ?")) {
      for (Map.Entry<Long, String> each : clear.entrySet()) {
        change.setString(1, seal.seal(each.getValue(), each.getKey()));
        change.setLong(2, each.getKey());
        change.setString(3, each.getValue());
        sealed += change.executeUpdate();
      }
    }
    return sealed;
  }
}
