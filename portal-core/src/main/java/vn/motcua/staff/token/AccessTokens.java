package vn.motcua.staff.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Identity;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.session.RandomToken;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** The tokens of programs; an administrator gives them for departments of their own. */
@ApplicationScoped
public class AccessTokens {
  public static final int MAX_DAYS = 366;

  /** Tells apart at sight, also for programs that look for secrets where they should not be. */
  private static final String PREFIX = "mcp_";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{2,59}");

  /** A new token with its secret, which is told only now. */
  public record WithSecret(AccessToken token, String secret) {}

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Audit audit;

  /**
   * Gives a token to a program.
   *
   * @throws InvalidInput when name or days cannot be used
   * @throws PortalProblem 403 unless the person administers the department
   */
  @Transactional
  public WithSecret create(String typedName, Grant grant, int days) {
    String name = TypedText.line(typedName);
    List<FieldProblem> problems = new ArrayList<>();
    if (!NAME.matcher(name).matches()) {
      problems.add(FieldProblem.of("name", "staff.token.name.malformed"));
    }
    if (days < 1 || days > MAX_DAYS) {
      problems.add(FieldProblem.of("days", "input.out-of-range", 1, MAX_DAYS));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    requireAdministrator(grant);
    String secret = PREFIX + RandomToken.next();
    Instant now = clock.instant();
    StaffToken token =
        new StaffToken(
            name,
            RandomToken.digest(secret),
            grant,
            staff.name(),
            now,
            now.plus(Duration.ofDays(days)));
    em.persist(token);
    tell(token.toAccessToken(), null, "");
    return new WithSecret(token.toAccessToken(), secret);
  }

  /** Those of the departments the person administers or audits, the latest first. */
  @Transactional
  public List<AccessToken> list() {
    return em
        .createQuery("from StaffToken t order by t.id desc", StaffToken.class)
        .getResultList()
        .stream()
        .map(StaffToken::toAccessToken)
        .filter(
            token ->
                administers(token.grant(), Role.ADMINISTRATOR)
                    || administers(token.grant(), Role.AUDITOR))
        .toList();
  }

  @Transactional
  public void revoke(long id) {
    StaffToken token = em.find(StaffToken.class, id);
    if (token == null) {
      throw new PortalProblem(404, "not-found");
    }
    requireAdministrator(token.toAccessToken().grant());
    token.revoke(staff.name(), clock.instant());
    tell(token.toAccessToken(), "", null);
  }

  private void tell(AccessToken token, @Nullable String before, @Nullable String after) {
    String what = token.name() + ": " + token.grant().role() + " " + token.grant().stored();
    audit.record(
        AuditEntry.changed(staff.name(), "staff-token", "" + token.id(), what, before, after));
  }

  /** Who shows this secret; empty for nobody, and for one that holds no more. */
  @Transactional
  public Optional<Identity> find(String secret) {
    Instant now = clock.instant();
    Optional<StaffToken> found =
        em
            .createQuery(
                "from StaffToken t where t.tokenHash = :hash and t.revokedAt is null and t.endsAt > :now",
                StaffToken.class)
            .setParameter("hash", RandomToken.digest(secret))
            .setParameter("now", now)
            .getResultList()
            .stream()
            .findFirst();
    found.filter(token -> token.seenLongBefore(now)).ifPresent(token -> token.seen(now));
    return found
        .map(StaffToken::toAccessToken)
        .map(token -> Identity.program(token.name(), List.of(token.grant())));
  }

  private void requireAdministrator(Grant grant) {
    if (!administers(grant, Role.ADMINISTRATOR)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private boolean administers(Grant grant, Role as) {
    return grant
        .department()
        .map(code -> rights.may(as, code))
        .orElseGet(() -> rights.everywhere(as));
  }
}
