package vn.motcua.database;

import java.sql.SQLException;
import java.util.List;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/**
 * A log-in as MariaDB's programs read it from a file, so that the password stands in no list of
 * processes.
 */
record LoginFile(String text, String database) {
  static LoginFile of(DatabaseLogin login) {
    Configuration url = parsed(login);
    HostAddress host = url.addresses().get(0);
    String text =
        """
        [client]
        host=%s
        port=%d
        protocol=tcp
        user=%s
        password=%s
        default-character-set=utf8mb4
        %s
        """
            .formatted(
                quoted(host.host),
                host.port,
                quoted(login.user()),
                quoted(login.password()),
                String.join("\n", encryption(url)));
    return new LoginFile(text, url.database());
  }

  private static Configuration parsed(DatabaseLogin login) {
    try {
      Configuration url = Configuration.parse(login.jdbcUrl());
      if (url != null && url.database() != null && !url.addresses().isEmpty()) {
        return url;
      }
    } catch (SQLException notUnderstood) {
      throw new DatabaseUnavailable(
          "portal.db.url is not understood: " + notUnderstood.getMessage(), notUnderstood);
    }
    throw new DatabaseUnavailable(
        "portal.db.url has to look like jdbc:mariadb://db.example.vn/portal.");
  }

  /** As the portal's own connections are. */
  private static List<String> encryption(Configuration url) {
    return switch (url.sslMode()) {
      case DISABLE -> List.of("skip-ssl");
      case TRUST, ALLOW -> List.of("ssl", "skip-ssl-verify-server-cert");
      case VERIFY_CA, VERIFY_FULL ->
          url.serverSslCert() == null
              ? List.of("ssl", "ssl-verify-server-cert")
              : List.of("ssl", "ssl-verify-server-cert", "ssl-ca=" + quoted(url.serverSslCert()));
    };
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
