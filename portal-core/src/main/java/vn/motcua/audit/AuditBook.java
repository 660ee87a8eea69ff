package vn.motcua.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.motcua.problem.PortalProblem;

/** The record as auditors read and check it. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class AuditBook {
  /** The kind of thing that the audit itself is, in entries of its own. */
  public static final String SELF = "audit";

  /** A part of what was found. */
  public record Page(long total, List<AuditRow> rows) {}

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Audit audit;
  @Inject private NotedSeal noted;

  /** The latest first. */
  public Page find(AuditFilter filter, int page, int size) {
    AuditSearch search = new AuditSearch(filter);
    return on(c -> new Page(search.count(c), search.find(c, page * size, size)));
  }

  /** Goes through all of it, some ten thousand entries a second. */
  public Verification verify() {
    return on(connection -> AuditCheck.check(connection, audit.keys(), noted.read()));
  }

  /** Seals what was recorded since. */
  void seal() {
    on(
        connection -> {
          int sealed = 1;
          while (sealed > 0) {
            sealed = AuditChain.seal(connection, audit.keys());
          }
          return sealed;
        });
  }

  /** Keeps the last seal outside the database. */
  void note() {
    noted.write(on(AuditChain::head));
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException away) {
      throw new PortalProblem(503, "unavailable");
    }
  }
}
