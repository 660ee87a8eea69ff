package vn.motcua.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.privacy.request.StoredRequest.Item;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Identity;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** What people ask of their data, and what is done about it; all of it is in the audit. */
@ApplicationScoped
@Transactional
public class Requests {
  private static final String OBJECT = "privacy-request";
  private static final int SHOWN = 200;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private RequestTerms terms;
  @Inject private KnownRecords records;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Audit audit;

  /** Those that wait first, the most urgent of them on top; then the latest answered. */
  public List<StoredRequest> list() {
    return em
        .createQuery(
            "select r from PrivacyRequest r order by case when r.endedAt is null then 0 else 1 end,"
                + " case when r.endedAt is null then r.dueAt end, r.id desc",
            PrivacyRequest.class)
        .setMaxResults(SHOWN)
        .getResultList()
        .stream()
        .map(PrivacyRequest::toStored)
        .toList();
  }

  /** How many wait longer than they may. */
  public long overdue() {
    return em.createQuery(
            "select count(r) from PrivacyRequest r where r.endedAt is null and r.dueAt < :now",
            Long.class)
        .setParameter("now", clock.instant())
        .getSingleResult();
  }

  /**
   * A request by its number.
   *
   * @throws PortalProblem 404 when there is none
   */
  public StoredRequest find(long id) {
    return Optional.ofNullable(em.find(PrivacyRequest.class, id))
        .orElseThrow(() -> new PortalProblem(404, "not-found"))
        .toStored();
  }

  /** Records it; its number. */
  public long open(NewRequest wanted) {
    requireAdministrator();
    PrivacyRequest request =
        new PrivacyRequest(
            wanted.kind(),
            wanted.person(),
            wanted.proof(),
            wanted.askedAt(),
            terms.within(),
            staff.name());
    em.persist(request);
    tell(AuditVerb.CREATE, request, wanted.kind().name());
    return request.id();
  }

  /** What is found of the person; that it was looked at is recorded first. */
  public List<KnownRecords.Found> look(long id) {
    requireAdministrator();
    PrivacyRequest request = locked(id);
    tell(AuditVerb.READ, request, "");
    return records.find(request.toStored().person());
  }

  /**
   * Makes the copy of the chosen records, which can be downloaded then.
   *
   * @param chosen as {@link KnownRecords.Found#key}
   */
  public void export(long id, Set<String> chosen) {
    requireAdministrator();
    PrivacyRequest request = locked(id);
    request.export(items(chosen, request), staff.name(), clock.instant());
    tell(AuditVerb.CHANGE, request, "export " + chosen.size());
  }

  /** What the copy of an answered request holds, as it is now. */
  public List<KnownRecords.Found> copy(long id) {
    requireAdministrator();
    PrivacyRequest request = locked(id);
    StoredRequest stored = request.toStored();
    if (stored.kind() != RequestKind.EXPORT || stored.state() != RequestState.DONE) {
      throw new PortalProblem(409, "privacy-state");
    }
    tell(AuditVerb.EXPORT, request, "");
    return stored.items().stream()
        .flatMap(item -> records.find(item.feature(), item.record()).stream())
        .toList();
  }

  /** Proposes to erase the chosen records; somebody else has to approve. */
  public void propose(long id, Set<String> chosen) {
    requireAdministrator();
    PrivacyRequest request = locked(id);
    request.propose(items(chosen, request), staff.name(), me());
    tell(AuditVerb.CHANGE, request, "propose " + chosen.size());
  }

  /** For whoever could approve it. */
  public void giveBack(long id) {
    requireApprover();
    PrivacyRequest request = locked(id);
    request.giveBack();
    tell(AuditVerb.CHANGE, request, "give back");
  }

  /**
   * Erases what was proposed: all that may be erased, or nothing if that fails.
   *
   * @throws PortalProblem 403 for who proposed it, 409 when it is not proposed any more
   */
  public void approve(long id) {
    requireApprover();
    PrivacyRequest request = locked(id);
    request.requireSecond(me());
    List<Item> results = new ArrayList<>();
    for (Item item : request.toStored().items()) {
      Item result = records.erase(item);
      results.add(result);
      String what = item.feature() + " " + item.record() + " " + result.outcome();
      tell(AuditVerb.REMOVE, request, what);
    }
    request.erased(results, staff.name(), clock.instant());
  }

  /**
   * Ends it without giving or erasing anything.
   *
   * @throws InvalidInput without a reason
   */
  public void refuse(long id, String why) {
    requireAdministrator();
    if (why.isEmpty()) {
      throw new InvalidInput("answer", "input.required");
    }
    PrivacyRequest request = locked(id);
    request.refuse(why, staff.name(), clock.instant());
    tell(AuditVerb.CHANGE, request, "refuse");
  }

  private List<Item> items(Set<String> chosen, PrivacyRequest request) {
    List<Item> items =
        records.find(request.toStored().person()).stream()
            .filter(found -> chosen.contains(found.key()))
            .map(KnownRecords.Found::toItem)
            .toList();
    if (items.isEmpty()) {
      throw new InvalidInput("found", "privacy.request.nothing-chosen");
    }
    return items;
  }

  private PrivacyRequest locked(long id) {
    PrivacyRequest request = em.find(PrivacyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new PortalProblem(404, "not-found");
    }
    return request;
  }

  private long me() {
    Identity identity = staff.identity();
    return identity.person().orElseThrow(() -> new PortalProblem(403, "forbidden"));
  }

  private void requireApprover() {
    if (!rights.everywhere(Role.ADMINISTRATOR) && !rights.everywhere(Role.LEADER)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private void requireAdministrator() {
    if (!rights.everywhere(Role.ADMINISTRATOR)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private void tell(AuditVerb verb, PrivacyRequest request, String what) {
    audit.record(new AuditEntry(staff.name(), verb, OBJECT, "" + request.id(), what, null, null));
  }
}
