package vn.motcua.casefile.sheet;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.casefile.intake.IntakeRights;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Role;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** The files that whoever asks has brought. */
@RequestScoped
public class Sheets {
  static final Role[] BRINGERS = {Role.OFFICER, Role.LEADER};

  private static final int AT_ONCE = 500;
  private static final int LATEST = 20;
  private static final int LONGEST_NAME = 200;

  @Inject private IntakeRights rights;
  @Inject private SheetStatuses statuses;
  @Inject private SheetRuns runs;
  @Inject private StaffMember member;
  @Inject private Audit audit;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  /**
   * Keeps all lines of a file and says what is wrong with them; nothing is taken in yet.
   *
   * @throws InvalidInput when it cannot be read, or has not the columns it needs
   */
  public long bring(Path file, String name) {
    String line = TypedText.line(name);
    String shown = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    return Sql.transaction(
        database,
        sql -> {
          Reading reading = new Reading(sql, shown, statuses.byWords());
          try {
            SheetFile.read(file, reading);
            return reading.end();
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  /** A file while it is read. */
  private final class Reading implements SheetFile.Lines {
    private final Sql sql;
    private final String name;
    private final Map<String, CaseStatus> words;
    private final List<SheetLine> waiting = new ArrayList<>();
    private List<@Nullable SheetColumn> columns = List.of();
    private long sheet;

    Reading(Sql sql, String name, Map<String, CaseStatus> words) {
      this.sql = sql;
      this.name = name;
      this.words = words;
    }

    @Override
    public void line(int number, List<String> cells) throws IOException {
      try {
        if (sheet == 0) {
          begin(cells);
          return;
        }
        Parcel parcel =
            rights.checked(SheetMessage.read(columns, cells, words, clock.instant()), BRINGERS);
        waiting.add(new SheetLine(number, cells, code(parcel), parcel.problems()));
        if (waiting.size() == AT_ONCE) {
          store();
        }
      } catch (SQLException failed) {
        throw new SqlFailure(failed);
      }
    }

    private void begin(List<String> titles) throws SQLException {
      columns = SheetStatuses.columns(titles);
      String missing =
          SheetColumn.REQUIRED.stream()
              .filter(one -> !columns.contains(one))
              .map(SheetColumn::title)
              .collect(Collectors.joining(", "));
      if (!missing.isEmpty()) {
        throw new InvalidInput("file", "case.brought.no-column", missing);
      }
      sheet = SheetTable.add(sql, name, member.name(), titles, clock.instant());
    }

    private void store() throws SQLException {
      SheetTable.add(sql, sheet, waiting, clock.instant());
      waiting.clear();
    }

    long end() throws SQLException {
      if (sheet == 0) {
        throw new InvalidInput("file", "case.brought.empty");
      }
      store();
      return sheet;
    }

    private static @Nullable String code(Parcel parcel) {
      return parcel.message() == null ? null : parcel.message().code().toString();
    }
  }

  /**
   * A file of their own.
   *
   * @throws PortalProblem 404 when there is none, or another's
   */
  public Sheet find(long id) {
    return Sql.transaction(database, sql -> SheetTable.find(sql, id))
        .filter(sheet -> sheet.madeBy().equals(member.name()))
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  /** Their latest. */
  public List<Sheet> latest() {
    return Sql.transaction(database, sql -> SheetTable.of(sql, member.name(), LATEST));
  }

  public List<SheetLine> bad(Sheet sheet, int after, int most) {
    return Sql.transaction(database, sql -> SheetTable.bad(sql, sheet.id(), after, most));
  }

  /** Lets the lines that can be used be taken in; a second time it does nothing. */
  public void begin(long id) {
    Sheet sheet = find(id);
    if (Sql.transaction(database, sql -> SheetTable.begin(sql, id))) {
      audit.recordFirst(
          new AuditEntry(
              member.name(), AuditVerb.CREATE, "case", "sheet " + id, sheet.name(), null, null));
      runs.wake();
    }
  }
}
