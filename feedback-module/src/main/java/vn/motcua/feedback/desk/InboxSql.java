package vn.motcua.feedback.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.code.AgencyCode;
import vn.motcua.feedback.SearchWords;
import vn.motcua.feedback.desk.InboxQuestion.Place;
import vn.motcua.feedback.desk.InboxQuestion.View;
import vn.motcua.reference.PublicReference;
import vn.motcua.staff.Scope;

/** The condition of a list of the inbox. Who may see what is in every one of them. */
final class InboxSql {
  private static final Set<String> NONE = Set.of("-");

  private final InboxQuestion question;
  private final StringBuilder where = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Of a question.
   *
   * @param scope of what may be seen: of the secret ones when those are asked for
   * @param own agencies whose secrets are kept from who asks
   */
  InboxSql(InboxQuestion question, Scope scope, Set<String> own, long me) {
    this.question = question;
    boolean secret = question.view() == View.SECRET;
    where.append(secret ? "f.restricted = 1" : "f.restricted = 0");
    if (question.view() == View.JOINT) {
      asked(scope);
    } else {
      within("f.owner", scope);
    }
    if (secret) {
      and("f.about_agency NOT IN (:own)", "own", own.isEmpty() ? NONE : own);
    }
    if (!question.department().isEmpty()) {
      and("f.owner = :department", "department", question.department());
    }
    if (!question.mark().isEmpty()) {
      and("f.mark = :mark", "mark", question.mark());
    }
    view(me);
    question.after().ifPresent(this::after);
  }

  private void asked(Scope scope) {
    where.append(
        " AND EXISTS (SELECT 1 FROM feedback_contribution c WHERE c.feedback_id = f.id"
            + " AND c.ended_at IS NULL");
    within("c.department", scope);
    where.append(")");
  }

  private void within(String column, Scope scope) {
    if (scope instanceof Scope.Of of) {
      Set<String> owners =
          of.departments().stream().map(AgencyCode::value).collect(Collectors.toSet());
      and(column + " IN (:owners)", "owners", owners.isEmpty() ? NONE : owners);
    }
  }

  private void view(long me) {
    switch (question.view()) {
      case OPEN -> where.append(" AND f.part = 'O'").append(withoutWaiting());
      case SECRET, JOINT -> where.append(" AND f.part = 'O'");
      case MINE -> and("f.part = 'O' AND f.officer_id = :me", "me", me);
      case LATE -> and("f.part = 'O' AND f.due_on < :today", "today", question.today());
      case TODAY -> and("f.part = 'O' AND f.due_on = :today", "today", question.today());
      case UNASSIGNED -> where.append(" AND f.state = 'RECEIVED'");
      case WAITING -> where.append(" AND f.state = 'WAITING'");
      case APPROVAL -> where.append(" AND f.state = 'DRAFTED'");
      case ANSWERED -> where.append(" AND f.part = 'A'");
    }
  }

  /** Who is waited for has a list of their own, and would stand before everything that is due. */
  private String withoutWaiting() {
    return question.words().isEmpty() ? " AND f.due_on IS NOT NULL" : "";
  }

  private void after(Place place) {
    String behind = latestFirst() ? "<" : ">";
    values.put("afterId", place.id());
    if (place.due() == null) {
      String dated = latestFirst() ? "" : "f.due_on IS NOT NULL OR ";
      where.append(" AND (%s(f.due_on IS NULL AND f.id %s :afterId))".formatted(dated, behind));
    } else {
      String undated = latestFirst() ? " OR f.due_on IS NULL" : "";
      and(
          "(f.due_on %1$s :afterDue OR (f.due_on = :afterDue AND f.id %1$s :afterId)%2$s)"
              .formatted(behind, undated),
          "afterDue",
          place.due());
    }
  }

  private void and(String condition, String name, Object value) {
    where.append(" AND ").append(condition);
    values.put(name, value);
  }

  private boolean latestFirst() {
    return question.view() == View.ANSWERED;
  }

  String order() {
    return latestFirst() ? " ORDER BY f.due_on DESC, f.id DESC" : " ORDER BY f.due_on, f.id";
  }

  /** Ids in their order, without words. */
  String all() {
    return "SELECT f.id FROM feedback f WHERE " + where + order();
  }

  /** The one of this reference. */
  String byReference(PublicReference reference) {
    values.put("reference", reference.value());
    return "SELECT f.id FROM feedback f WHERE f.reference = :reference AND " + where;
  }

  /** Words that are in many are soon found among the first ones. */
  String amongTheFirst(int most) {
    StringBuilder query =
        new StringBuilder("SELECT f.id FROM (SELECT f.id, f.due_on FROM feedback f WHERE ")
            .append(where)
            .append(order())
            .append(" LIMIT ")
            .append(most)
            .append(") f JOIN feedback_words w ON w.feedback_id = f.id WHERE 1 = 1");
    List<String> words = SearchWords.asked(question.words());
    for (int i = 0; i < words.size(); i++) {
      query.append(" AND w.words LIKE BINARY :w").append(i);
      values.put("w" + i, "% " + words.get(i) + " %");
    }
    return query.append(order()).toString();
  }

  /** Words that are in few are found by the index of words. */
  String byIndex() {
    values.put(
        "words",
        SearchWords.asked(question.words()).stream()
            .map(word -> "+" + word)
            .collect(Collectors.joining(" ")));
    return "SELECT f.id FROM feedback_words w JOIN feedback f ON f.id = w.feedback_id"
        + " WHERE MATCH (w.words) AGAINST (:words IN BOOLEAN MODE) AND "
        + where
        + order();
  }

  /** What is restricted is in no index; there are few. */
  String amongRestricted() {
    values.put("like", "%" + question.words().replaceAll("([!%_])", "!$1") + "%");
    return "SELECT f.id FROM feedback f WHERE "
        + where
        + " AND (f.text LIKE :like ESCAPE '!' OR f.sender_name LIKE :like ESCAPE '!')"
        + order();
  }

  Map<String, Object> values() {
    return values;
  }
}
