package vn.motcua.casefile.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.CaseStories;
import vn.motcua.casefile.store.CaseTable;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.casefile.store.Projection;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;

/**
 * Stores what messages tell. The cases are locked first, in the order of their codes; so two who
 * bring the same cases at the same time wait for one another, and each event is stored once.
 */
final class CaseKeeper {
  private final Catalogue catalogue;

  CaseKeeper(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What is known of a case while its messages are read. */
  private static final class Draft {
    private final CaseCode code;
    private final long id;
    private final Map<String, CaseTable.Known> known;
    private final Map<String, CaseEvent> added = new LinkedHashMap<>();

    Draft(CaseCode code, long id, Map<String, CaseTable.Known> known) {
      this.code = code;
      this.id = id;
      this.known = known;
    }

    boolean isNew() {
      return known.isEmpty() && added.isEmpty();
    }

    List<CaseEvent> all() {
      List<CaseEvent> all = new ArrayList<>(added.values());
      known.values().forEach(one -> all.add(one.event()));
      return all;
    }
  }

  /**
   * Stores them in the caller's transaction, and returns what became of each, in their order.
   *
   * @param client who sent them
   */
  List<Outcome> store(Sql sql, Way way, String client, List<Parcel> parcels, Instant now)
      throws SQLException {
    Map<CaseCode, Draft> drafts = drafts(sql, parcels, now);
    List<Outcome> outcomes = new ArrayList<>();
    for (Parcel parcel : parcels) {
      CaseMessage message = parcel.message();
      outcomes.add(
          message == null
              ? Outcome.rejected(null, parcel.problems())
              : take(message, Objects.requireNonNull(drafts.get(message.code()))));
    }
    List<Long> messages = MessageTable.add(sql, way, client, parcels, outcomes, now);
    addEvents(sql, outcomes, messages, now);
    List<Projection> projections = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (!draft.added.isEmpty()) {
        projections.add(
            CaseStories.project(sql, draft.id, draft.code, draft.all(), catalogue::calendar, now));
      }
    }
    CaseTable.project(sql, projections);
    ApplicantTable.add(sql, parcels, outcomes, now);
    UnknownTable.add(sql, unknown(projections), now);
    if (way != Way.DESK) {
      Feeds.touch(sql, drafts.keySet().stream().map(code -> code.agency().value()).toList(), now);
    }
    return outcomes;
  }

  private static Map<CaseCode, Draft> drafts(Sql sql, List<Parcel> parcels, Instant now)
      throws SQLException {
    Map<CaseCode, Draft> drafts = new LinkedHashMap<>();
    List<CaseCode> codes = new ArrayList<>();
    for (Parcel parcel : parcels) {
      CaseMessage message = parcel.message();
      if (message != null) {
        codes.add(message.code());
      }
    }
    if (codes.isEmpty()) {
      return drafts;
    }
    Map<String, Long> ids = CaseTable.lock(sql, codes, now);
    Map<Long, Map<String, CaseTable.Known>> events = CaseTable.events(sql, ids.values());
    for (CaseCode code : codes) {
      long id = Objects.requireNonNull(ids.get(code.toString()));
      drafts.computeIfAbsent(
          code, one -> new Draft(one, id, events.getOrDefault(id, Collections.emptyMap())));
    }
    return drafts;
  }

  private static Outcome take(CaseMessage message, Draft draft) {
    Map<String, CaseEvent> fresh = new LinkedHashMap<>();
    for (CaseEvent event : message.events()) {
      CaseEvent stored = draft.added.get(event.id());
      CaseEvent before = stored == null ? fresh.get(event.id()) : stored;
      CaseTable.Known known = draft.known.get(event.id());
      if (event.id().startsWith("details-") && (before != null || known != null)) {
        continue;
      }
      if (before != null ? !before.equals(event) : known != null && !known.same(event)) {
        return Outcome.rejected(
            draft.code.toString(),
            List.of(FieldProblem.of("events", "case.message.event-changed", event.id())));
      }
      if (before == null && known == null) {
        fresh.put(event.id(), event);
      }
    }
    Outcome.Result result =
        draft.isNew()
            ? Outcome.Result.CREATED
            : fresh.isEmpty() ? Outcome.Result.UNCHANGED : Outcome.Result.UPDATED;
    draft.added.putAll(fresh);
    return new Outcome(
        draft.code.toString(), result, draft.id, List.copyOf(fresh.values()), List.of());
  }

  private static void addEvents(Sql sql, List<Outcome> outcomes, List<Long> messages, Instant now)
      throws SQLException {
    List<CaseTable.NewEvent> events = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (CaseEvent event : outcomes.get(i).added()) {
        events.add(new CaseTable.NewEvent(outcomes.get(i).caseId(), event, messages.get(i)));
      }
    }
    CaseTable.add(sql, events, now);
  }

  private List<UnknownTable.Unknown> unknown(List<Projection> projections) {
    Map<String, UnknownTable.Unknown> found = new HashMap<>();
    for (Projection one : projections) {
      CaseHeader header = one.story().header();
      if (header != null) {
        note(found, "PROCEDURE", header.procedure(), header.procedureName(), one);
        note(found, "DEPARTMENT", header.department(), null, one);
      }
    }
    return List.copyOf(found.values());
  }

  private void note(
      Map<String, UnknownTable.Unknown> found,
      String kind,
      String code,
      @Nullable String name,
      Projection one) {
    String key = kind + " " + code + " " + one.agency();
    boolean known =
        found.containsKey(key)
            || (kind.equals("PROCEDURE")
                ? catalogue.hasProcedure(code)
                : catalogue.hasDepartment(code));
    if (!known) {
      found.put(key, new UnknownTable.Unknown(kind, code, one.agency(), name, one.code()));
    }
  }
}
