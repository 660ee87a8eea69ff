package vn.motcua.casefile.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.motcua.casefile.intake.CaseChunk;
import vn.motcua.casefile.intake.MessageReader;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.reference.References;

/** Opens a case by its code and what is printed beside it on the receipt, or was sent just now. */
@ApplicationScoped
public class CaseOpening {
  /** Kind of the reference that a code sent just now is. */
  static final String ONCE = "case-once";

  private static final Pattern SENT = Pattern.compile("\\d{6}");

  @Inject private References references;
  @Inject private Cases cases;
  @Inject private Clock clock;

  /**
   * The case.
   *
   * @param typed what was typed as the second factor
   * @param client who asks
   * @throws PortalProblem 404 {@code reference-refused}, whether there is no such case, the factor
   *     is wrong, or the case is locked after wrong tries
   * @throws TooManyTries 429 when this client tried wrongly too often, whatever the code
   */
  public Cases.WholeCase open(CaseCode code, String typed, String client) {
    String factor = MessageReader.secret(typed);
    boolean sent = factor != null && SENT.matcher(factor).matches();
    long id =
        references.open(
            sent ? ONCE : CaseChunk.RECEIPT,
            code.toString(),
            factor == null ? "?" : factor,
            client);
    if (sent && !valid(id)) {
      throw refused();
    }
    return cases.whole(id).orElseThrow(CaseOpening::refused);
  }

  /** Forgets the wrong tries on a case, with the receipt and with codes that were sent. */
  public void release(String code) {
    references.release(CaseChunk.RECEIPT, code);
    references.release(ONCE, code);
  }

  private boolean valid(long id) {
    Instant now = clock.instant();
    return cases.read(
        sql ->
            sql.first(
                    "SELECT ends_at FROM case_one_time WHERE case_id = ?",
                    row -> Sql.moment(row, "ends_at"),
                    id)
                .filter(now::isBefore)
                .isPresent());
  }

  private static PortalProblem refused() {
    return new PortalProblem(404, "reference-refused");
  }
}
