package vn.motcua.postal.cod;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.cod.CodEntry.Source;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;

/** The ledger, for the pages of staff; who wrote what is in the record of the staff too. */
@ApplicationScoped
public class CodLedger {
  /** As the record of the staff knows it. */
  public static final String OBJECT = "postal-cod";

  @Inject private BookingSql database;
  @Inject private Audit audit;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable CodBook kept;

  /** What somebody typed, checked already. */
  public record Typed(
      String reference, What what, long amount, String remittance, String note, String request) {}

  @PostConstruct
  void begin() {
    kept = new CodBook(secret, clock);
  }

  private CodBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  public List<CodBook.Line> lines(CodFilter filter, int offset, int most) {
    return database.read(sql -> CodBook.lines(sql, filter, offset, most));
  }

  public CodBook.Total total(CodFilter filter) {
    return database.read(sql -> CodBook.total(sql, filter));
  }

  public List<CodEntry> entries(long order) {
    return database.read(sql -> CodBook.entries(sql, order));
  }

  /** What is to be collected for an order, in VND. */
  public long expected(long order) {
    return database.read(sql -> CodBook.expected(sql, order));
  }

  /**
   * Writes what a clerk typed; the same form again writes nothing.
   *
   * @throws InvalidInput when the centre has no such order
   */
  public void add(String centre, Typed typed, String who) {
    database.change(
        sql -> {
          long order = order(sql, centre, typed.reference());
          String key = "form " + typed.request();
          boolean added = book().add(sql, entry(key, order, typed, Source.CLERK), who);
          if (added) {
            note(who, List.of(said(order, typed)));
          }
          return added;
        });
  }

  private static CodBook.New entry(String key, long order, Typed typed, Source source) {
    return new CodBook.New(
        key, order, typed.what(), typed.amount(), source, typed.remittance(), typed.note());
  }

  /**
   * Writes a whole remittance, or nothing of it. What was written before under the same number of
   * remittance is left out. Returns how many entries are new.
   */
  public int remit(String centre, List<Typed> lines, String who) {
    return database.change(
        sql -> {
          List<String> said = new ArrayList<>();
          for (Typed line : lines) {
            long order = order(sql, centre, line.reference());
            String key = "remittance " + line.remittance() + " " + order;
            if (book().add(sql, entry(key, order, line, Source.FILE), who)) {
              said.add(said(order, line));
            }
          }
          note(who, said);
          return said.size();
        });
  }

  /** Whether the centre has an order with this reference. */
  public boolean knows(String centre, String reference) {
    return database
        .read(
            sql ->
                sql.first(
                    "SELECT id FROM postal_order WHERE reference = ? AND centre = ?",
                    row -> row.getLong(1),
                    reference,
                    centre))
        .isPresent();
  }

  private static long order(Sql sql, String centre, String reference) throws SQLException {
    return sql.first(
            "SELECT id FROM postal_order WHERE reference = ? AND centre = ?",
            row -> row.getLong(1),
            reference,
            centre)
        .orElseThrow(() -> new InvalidInput("reference", "postal.manifest.unknown"));
  }

  /**
   * Puts an entry right by one against it.
   *
   * @throws PortalProblem 409 {@code cod-corrected} when there is one; 404 when the entry is of
   *     another centre
   */
  public void correct(String centre, long id, String note, String who) {
    database.change(
        sql -> {
          boolean theirs =
              sql.first(
                      "SELECT 1 FROM postal_cod c JOIN postal_order o ON o.id = c.order_id"
                          + " WHERE c.id = ? AND o.centre = ?",
                      row -> 1,
                      id,
                      centre)
                  .isPresent();
          if (!theirs) {
            throw new PortalProblem(404, "not-found");
          }
          CodEntry wrong = book().correct(sql, id, who, note);
          note(who, List.of(wrong.order() + " " + wrong.what() + " " + -wrong.amount()));
          return wrong;
        });
  }

  private static String said(long order, Typed typed) {
    return order + " " + typed.what() + " " + typed.amount();
  }

  /** Last in the transaction: it takes the connection. */
  private void note(String who, List<String> said) {
    audit.record(
        said.stream()
            .map(one -> AuditEntry.changed(who, OBJECT, one.split(" ", 2)[0], "", null, one))
            .toList());
  }
}
