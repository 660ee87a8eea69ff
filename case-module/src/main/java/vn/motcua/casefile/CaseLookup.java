package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseAddress;
import vn.motcua.casefile.detail.CaseDetails;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.casefile.detail.CaseTeller;
import vn.motcua.casefile.detail.OneTimeCodes;
import vn.motcua.casefile.form.CaseForms;
import vn.motcua.casefile.form.FormChoice;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outbox.relay.SqlFailure;
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
  @Inject private Feeds feeds;
  @Inject private CaseOpening opening;
  @Inject private CaseTeller teller;
  @Inject private CaseForms forms;
  @Inject private CaseAddress address;
  @Inject private OneTimeCodes codes;
  @Inject private Procedures procedures;
  @Inject private Agencies agencies;
  @Inject private Clock clock;

  /**
   * The public part of the case behind a code.
   *
   * @param typed the code as somebody typed it
   * @param language of the names in a problem
   * @throws InvalidInput when it is no case code; says what is wrong with it
   * @throws PortalProblem 404 when no such case is known, 503 when the database is away
   */
  public LookedUp find(String typed, Language language) {
    CaseCode code = read(typed);
    return reading(
        () ->
            cases
                .find(code)
                .map(row -> answer(code, row, null, List.of()))
                .orElseThrow(() -> unknown(code, language)));
  }

  /**
   * All of it, for whoever has the receipt or was sent a code.
   *
   * @param secret as somebody typed it
   * @param client who asks, {@link vn.motcua.web.ClientAddress}
   * @throws InvalidInput when it is no case code
   * @throws PortalProblem 404 {@code reference-refused} when there is no such case, the secret is
   *     wrong or the case is locked; 503 when the database is away
   */
  public LookedUp open(String typed, String secret, String client, Language language) {
    CaseCode code = read(typed);
    return reading(
        () -> {
          Cases.WholeCase whole = opening.open(code, secret, client);
          return answer(code, whole.row(), teller.tell(whole, language), forms.ofApplicant(whole));
        });
  }

  /** The code of the case a permanent address is of; empty when it is of none, or just now. */
  public String codeAt(String marked) {
    try {
      return address.code(marked).orElse("");
    } catch (PersistenceException | TransactionalException | SqlFailure away) {
      LOG.log(Level.WARNING, "Addresses of cases cannot be read just now", away);
      return "";
    }
  }

  /** Sends a code to the phone or mailbox on file; whether there is one is told to nobody. */
  public void sendCode(String typed, Language language) {
    CaseCode code = read(typed);
    reading(
        () -> {
          codes.send(code, language);
          return code;
        });
  }

  private static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (PersistenceException | TransactionalException | SqlFailure away) {
      LOG.log(Level.WARNING, "Cases cannot be looked up just now", away);
      throw new PortalProblem(503, "unavailable");
    }
  }

  private LookedUp answer(
      CaseCode code, CaseRow row, @Nullable CaseDetails details, List<FormChoice> choices) {
    Optional<Feeds.Feed> newer =
        feeds.of(row.agency()).filter(feed -> feed.toldAt().isAfter(row.toldAt()));
    Instant updatedAt = newer.map(Feeds.Feed::toldAt).orElse(row.toldAt());
    boolean silent =
        feeds
            .of(row.agency())
            .filter(feed -> !row.toldAt().isAfter(feed.toldAt()))
            .filter(feed -> feed.silent(clock.instant()))
            .isPresent();
    return new LookedUp(
        withName(PublicCase.of(code, row, VietnamTime.today(clock))),
        StoredCases.standing(code, row),
        updatedAt,
        silent,
        details,
        choices,
        address.path(row.id()));
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
