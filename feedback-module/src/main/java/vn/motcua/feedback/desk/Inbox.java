package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.SearchWords;
import vn.motcua.feedback.State;
import vn.motcua.feedback.desk.InboxQuestion.Place;
import vn.motcua.feedback.desk.InboxQuestion.View;
import vn.motcua.reference.PublicReference;
import vn.motcua.web.StaffMember;

/** Lists of feedback; who may see what is part of every query. */
@RequestScoped
class Inbox {
  /** So many are looked through for words before the index of words is asked. */
  private static final int LOOKED_THROUGH = 4_000;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private DeskRights rights;
  @Inject private StaffMember staff;

  /**
   * A line of the inbox; nothing of who sent it.
   *
   * @param beginning of what was sent
   * @param seen how many steps there are; goes along with every deed
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
      String beginning,
      String mark,
      int seen) {}

  /**
   * A page of it.
   *
   * @param last where the next page begins; empty when there is none
   */
  public record Lines(List<Line> lines, Optional<Place> last) {}

  @Transactional
  public Lines find(InboxQuestion question) {
    boolean secret = question.view() == View.SECRET;
    InboxSql sql =
        new InboxSql(
            question,
            secret ? rights.secret() : rights.open(),
            secret ? rights.own() : Set.of(),
            staff.identity().person().orElse(-1L));
    List<Long> ids = ids(question, sql);
    boolean more = ids.size() > InboxQuestion.SIZE;
    List<Line> lines = lines(more ? ids.subList(0, InboxQuestion.SIZE) : ids);
    Optional<Place> last = Optional.empty();
    if (more) {
      Line at = lines.get(lines.size() - 1);
      last = Optional.of(new Place(at.dueOn(), at.id()));
    }
    return new Lines(lines, last);
  }

  private List<Long> ids(InboxQuestion question, InboxSql sql) {
    if (question.words().isEmpty()) {
      return ids(sql.all(), sql);
    }
    if (PublicReference.read(question.words()) instanceof PublicReference.Read read) {
      return ids(sql.byReference(read.reference()), sql);
    }
    if (question.view() == View.SECRET) {
      return ids(sql.amongRestricted(), sql);
    }
    if (SearchWords.asked(question.words()).isEmpty()) {
      return List.of();
    }
    List<Long> first = ids(sql.amongTheFirst(LOOKED_THROUGH), sql);
    return first.size() > InboxQuestion.SIZE ? first : ids(sql.byIndex(), sql);
  }

  private List<Long> ids(String statement, InboxSql sql) {
    Query query = em.createNativeQuery(statement).setMaxResults(InboxQuestion.SIZE + 1);
    query.getParameters().stream()
        .map(parameter -> parameter.getName())
        .forEach(name -> query.setParameter(name, sql.values().get(name)));
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Apart from finding them: what is sorted are entries of an index, and not texts. */
  private List<Line> lines(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Line> lines =
        em
            .createQuery(
                "select f.id, f.reference, f.kind, f.category, f.state, f.owner, f.officer,"
                    + " f.dueOn, f.receivedAt, substring(f.text, 1, 120), f.mark, size(f.events)"
                    + " from Feedback f where f.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .map(Inbox::line)
            .collect(Collectors.toMap(Line::id, Function.identity()));
    return ids.stream().map(lines::get).toList();
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
        (String) row[9],
        (String) row[10],
        ((Number) row[11]).intValue());
  }
}
