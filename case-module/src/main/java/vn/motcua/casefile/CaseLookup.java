package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/**
 * The public look-up, for the page and for REST alike. The code that was typed is not logged here
 * and must not be logged by callers.
 */
@ApplicationScoped
public class CaseLookup {
  static final String FIELD = "code";

  private static final Logger LOG = Logger.getLogger(CaseLookup.class.getName());

  @Inject private Cases cases;
  @Inject private Procedures procedures;
  @Inject private Agencies agencies;
  @Inject private Clock clock;

  /**
   * The case behind a code.
   *
   * @param typed the code as somebody typed it
   * @param language of the names in a problem
   * @throws InvalidInput when it is no case code; says what is wrong with it
   * @throws PortalProblem 404 when no such case is known, 503 when the database is away
   */
  public PublicCase find(String typed, Language language) {
    CaseCode code = read(typed);
    try {
      return cases
          .find(code)
          .map(row -> withName(PublicCase.of(code, row, VietnamTime.today(clock))))
          .orElseThrow(() -> unknown(code, language));
    } catch (PersistenceException | TransactionalException away) {
      LOG.log(Level.WARNING, "Cases cannot be looked up just now", away);
      throw new PortalProblem(503, "unavailable");
    }
  }

  /** The catalogue's name, where the one-stop software gave none. */
  private PublicCase withName(PublicCase found) {
    if (found.procedureName() != null) {
      return found;
    }
    return ProcedureCode.read(found.procedure())
        .flatMap(procedures::find)
        .map(published -> found.named(published.content().name()))
        .orElse(found);
  }

  private static CaseCode read(String typed) {
    CaseCode.Reading reading = CaseCode.read(typed);
    if (reading instanceof CaseCode.Unreadable unreadable) {
      throw new InvalidInput(FIELD, flawKey(unreadable.flaw()));
    }
    return ((CaseCode.Read) reading).code();
  }

  static String flawKey(CaseCode.Flaw flaw) {
    return "case.flaw." + flaw.name().toLowerCase(Locale.ROOT);
  }

  private PortalProblem unknown(CaseCode code, Language language) {
    return agencies
        .merger(code.agency(), language)
        .map(
            merger ->
                new PortalProblem(
                    404, "case-of-merged-agency", code.toString(), merger.former(), merger.now()))
        .orElseGet(() -> new PortalProblem(404, "case-unknown", code.toString()));
  }
}
