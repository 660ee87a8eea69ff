package vn.motcua.feedback.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.AgencyCode;
import vn.motcua.feedback.wording.Wording.Kept;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** The wordings of departments: their leaders write them, everybody who answers uses them. */
@RequestScoped
public class Wordings {
  static final int LONGEST_NAME = 120;
  static final int LONGEST = 5_000;
  private static final String OBJECT = "feedback-wording";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Those a department uses, its own first. */
  @Transactional
  public List<Kept> of(String department) {
    return em
        .createQuery(
            "from FeedbackWording where department in (:department, '')"
                + " order by department desc, name, id",
            Wording.class)
        .setParameter("department", department)
        .getResultList()
        .stream()
        .map(Wording::kept)
        .toList();
  }

  /** Whether somebody may change those of a department; of all, only who leads all. */
  public boolean mayChange(String department) {
    return department.isEmpty()
        ? rights.everywhere(Role.LEADER)
        : rights.may(Role.LEADER, new AgencyCode(department));
  }

  @Transactional
  public Optional<Kept> find(long id) {
    return Optional.ofNullable(em.find(Wording.class, id)).map(Wording::kept);
  }

  /**
   * Writes a new one, or another in place of what was there.
   *
   * @param id of the one to change; 0 for a new one
   * @param version as it was read
   */
  @Transactional
  public void put(long id, int version, String department, String name, String words) {
    check(name, words);
    Wording one = id == 0 ? fresh(department) : changed(id, version);
    requireChange(one.department());
    if (isNamed(one.department(), name, id)) {
      throw new InvalidInput("name", "feedback.wording.name-taken");
    }
    String before = one.words();
    one.change(name, words, staff.name(), clock.instant());
    em.persist(one);
    record(name, id == 0 ? "+" : "=", before, words);
  }

  /** Refuses what could not be kept, field by field. */
  public void check(String name, String words) {
    if (name.isBlank()) {
      throw new InvalidInput("name", "input.required");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "input.too-long", LONGEST_NAME);
    }
    if (words.isBlank()) {
      throw new InvalidInput("words", "input.required");
    }
    if (words.length() > LONGEST) {
      throw new InvalidInput("words", "input.too-long", LONGEST);
    }
    List<String> unknown = Filling.unknown(words);
    if (!unknown.isEmpty()) {
      throw new InvalidInput("words", "feedback.wording.unknown", String.join(", ", unknown));
    }
  }

  private Wording fresh(String department) {
    return new Wording(department);
  }

  private Wording changed(long id, int version) {
    Wording one = em.find(Wording.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (one == null) {
      throw new PortalProblem(404, "not-found");
    }
    if (one.kept().version() != version) {
      throw new PortalProblem(409, "feedback-wording-changed");
    }
    return one;
  }

  private boolean isNamed(String department, String name, long id) {
    return !em.createQuery(
            "select 1 from FeedbackWording where department = :department and name = :name"
                + " and id <> :id",
            Integer.class)
        .setParameter("department", department)
        .setParameter("name", name)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  @Transactional
  public void remove(long id, int version) {
    Wording one = changed(id, version);
    requireChange(one.department());
    em.remove(one);
    record(one.kept().name(), "-", one.words(), "");
  }

  private void requireChange(String department) {
    if (!mayChange(department)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private void record(String name, String what, String before, String after) {
    audit.record(AuditEntry.changed(staff.name(), OBJECT, name, what, before, after));
  }
}
