package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.State;
import vn.motcua.reference.PublicReference;
import vn.motcua.staff.Scope;
import vn.motcua.web.StaffMember;

/** Lists of feedback; who may see what is part of every query. */
@RequestScoped
class Inbox {
  private static final Set<String> NONE = Set.of("-");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private DeskRights rights;
  @Inject private StaffMember staff;

  /**
   * A line of the inbox; nothing of who sent it.
   *
   * @param beginning of what was sent
   */
  public record Line(
      long id,
      String reference,
      Kind kind,
      Category category,
      State state,
      String owner,
      String officer,
      @Nullable LocalDate dueOn,
      Instant receivedAt,
      String beginning) {}

  /**
   * A page of it.
   *
   * @param more whether there is another one
   */
  public record Lines(List<Line> lines, boolean more) {}

  @Transactional
  public Lines find(InboxQuestion question) {
    Map<String, Object> values = new HashMap<>();
    String where =
        seen(question.view() == InboxQuestion.View.SECRET, values) + view(question, values);
    if (!question.department().isEmpty()) {
      where += " and f.owner = :department";
      values.put("department", question.department());
    }
    if (!question.words().isEmpty()) {
      where +=
          " and (f.reference = :reference or f.text like :words escape '!'"
              + " or f.sender.name like :words escape '!')";
      values.put(
          "reference",
          PublicReference.read(question.words()) instanceof PublicReference.Read read
              ? read.reference().value()
              : "-");
      values.put("words", "%" + question.words().replaceAll("([!%_])", "!$1") + "%");
    }
    TypedQuery<Long> query =
        em.createQuery(
                "select f.id from Feedback f where " + where + " order by f.dueOn, f.id",
                Long.class)
            .setFirstResult(question.page() * InboxQuestion.SIZE)
            .setMaxResults(InboxQuestion.SIZE + 1);
    values.forEach(query::setParameter);
    List<Long> ids = query.getResultList();
    boolean more = ids.size() > InboxQuestion.SIZE;
    return new Lines(lines(more ? ids.subList(0, InboxQuestion.SIZE) : ids), more);
  }

  /** Apart from finding them: what is sorted are entries of an index, and not texts. */
  private List<Line> lines(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em
        .createQuery(
            "select f.id, f.reference, f.kind, f.category, f.state, f.owner, f.officer, f.dueOn,"
                + " f.receivedAt, substring(f.text, 1, 120) from Feedback f where f.id in :ids"
                + " order by f.dueOn, f.id",
            Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(Inbox::line)
        .toList();
  }

  private String seen(boolean secret, Map<String, Object> values) {
    values.put("openKinds", List.of(Kind.REPORT, Kind.PROPOSAL));
    Scope scope = secret ? rights.secret() : rights.open();
    String where = secret ? "f.kind not in :openKinds" : "f.kind in :openKinds";
    if (scope instanceof Scope.Of of) {
      where += " and f.owner in :owners";
      Set<String> owners =
          of.departments().stream().map(AgencyCode::value).collect(Collectors.toSet());
      values.put("owners", owners.isEmpty() ? NONE : owners);
    }
    if (secret) {
      where += " and f.subject.agency not in :own";
      Set<String> own = rights.own();
      values.put("own", own.isEmpty() ? NONE : own);
    }
    return where;
  }

  private String view(InboxQuestion question, Map<String, Object> values) {
    values.put("states", states(question.view()));
    String where = " and f.state in :states";
    switch (question.view()) {
      case MINE -> {
        where += " and f.officerId = :me";
        values.put("me", staff.identity().person().orElse(-1L));
      }
      case LATE -> {
        where += " and f.dueOn < :today";
        values.put("today", question.today());
      }
      case TODAY -> {
        where += " and f.dueOn = :today";
        values.put("today", question.today());
      }
      case OPEN, UNASSIGNED, WAITING, APPROVAL, SECRET, ANSWERED -> {
        return where;
      }
    }
    return where;
  }

  private static Set<State> states(InboxQuestion.View view) {
    return switch (view) {
      case OPEN, MINE, LATE, TODAY, SECRET -> State.OPEN;
      case UNASSIGNED -> Set.of(State.RECEIVED);
      case WAITING -> Set.of(State.WAITING);
      case APPROVAL -> Set.of(State.DRAFTED);
      case ANSWERED -> Set.of(State.ANSWERED, State.CLOSED);
    };
  }

  private static Line line(Object[] row) {
    return new Line(
        (Long) row[0],
        new PublicReference((String) row[1]).grouped(),
        (Kind) row[2],
        (Category) row[3],
        (State) row[4],
        (String) row[5],
        (String) row[6],
        (LocalDate) row[7],
        (Instant) row[8],
        (String) row[9]);
  }
}
