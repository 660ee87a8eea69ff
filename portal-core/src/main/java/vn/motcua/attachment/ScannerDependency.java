package vn.motcua.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import vn.motcua.health.Condition;
import vn.motcua.health.Dependency;
import vn.motcua.health.Finding;
import vn.motcua.outage.Outage;

/** The virus scanner, if one is named, and how many files wait for it. */
@Readiness
@ApplicationScoped
public class ScannerDependency extends Dependency {
  @Inject private VirusScanner scanner;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Override
  public String name() {
    return "scanner";
  }

  @Override
  protected Finding look() throws SQLException {
    Map<String, Long> waiting = Outage.goesOn() ? Map.of() : Map.of("waiting_files", waiting());
    if (!scanner.isThere()) {
      return new Finding(Condition.UNUSED, "", waiting);
    }
    return scanner.answers()
        ? Finding.well(waiting)
        : new Finding(Condition.AWAY, "no answer to PING", waiting);
  }

  private long waiting() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AttachmentTable.waiting(connection);
    }
  }
}
