package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.problem.PortalProblem;

/** The items in the database; each method a transaction, each change with its line of history. */
@ApplicationScoped
class DeskStore {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Audit audit;

  @Transactional
  long revision() {
    return ((Number)
            em.createNativeQuery("SELECT revision FROM search_desk_revision WHERE id = 1")
                .getSingleResult())
        .longValue();
  }

  /** Everything in force. The revision first: what changes meanwhile is read again. */
  @Transactional
  DeskView read() {
    long revision = revision();
    return DeskView.of(revision, living().stream().map(StoredItem::content).toList());
  }

  @Transactional
  List<StoredItem> living() {
    return em
        .createQuery("from DeskItem i where i.removed = false order by i.id", DeskItem.class)
        .getResultList()
        .stream()
        .map(DeskItem::toStored)
        .toList();
  }

  @Transactional
  Optional<StoredItem> find(long id) {
    return Optional.ofNullable(em.find(DeskItem.class, id)).map(DeskItem::toStored);
  }

  /** Items of a kind in force, the latest change first; containing a text unless it is empty. */
  @Transactional
  SearchDesk.Listing list(DeskKind kind, String containing, int page, int size) {
    String where = " from DeskItem i where i.kind = :kind and i.removed = false";
    if (!containing.isEmpty()) {
      where +=
          " and (i.text like :like escape '!' or i.note like :like escape '!' or i.code like :like escape '!')";
    }
    TypedQuery<Long> count = em.createQuery("select count(i)" + where, Long.class);
    TypedQuery<DeskItem> found =
        em.createQuery("select i" + where + " order by i.changedAt desc, i.id desc", DeskItem.class)
            .setFirstResult(page * size)
            .setMaxResults(size);
    for (TypedQuery<?> query : List.of(count, found)) {
      query.setParameter("kind", kind);
      if (!containing.isEmpty()) {
        query.setParameter("like", "%" + containing.replaceAll("([!%_])", "!$1") + "%");
      }
    }
    return new SearchDesk.Listing(
        count.getSingleResult(), found.getResultList().stream().map(DeskItem::toStored).toList());
  }

  @Transactional
  StoredItem create(DeskContent content, String by) {
    if (!liveKeys(List.of(content.liveKey())).isEmpty()) {
      throw new PortalProblem(409, "desk-already-there");
    }
    StoredItem made = add(content, HistoryRow.Action.CREATE, by);
    audit.record(entry(made.id(), by, null, content));
    countUp();
    return made;
  }

  /** Adds what is not there yet, all or nothing; returns how many that were. */
  @Transactional
  int createAll(List<DeskContent> contents, String by) {
    Set<String> known =
        new HashSet<>(liveKeys(contents.stream().map(DeskContent::liveKey).toList()));
    List<AuditEntry> added = new ArrayList<>();
    for (DeskContent content : contents) {
      if (known.add(content.liveKey())) {
        added.add(entry(add(content, HistoryRow.Action.IMPORT, by).id(), by, null, content));
      }
    }
    if (!added.isEmpty()) {
      audit.record(added);
      countUp();
    }
    return added.size();
  }

  private static AuditEntry entry(
      long id, String by, @Nullable DeskContent before, @Nullable DeskContent after) {
    return AuditEntry.changed(
        by,
        "search-desk",
        Long.toString(id),
        after == null ? "" : after.note(),
        before == null ? null : before.toJson(),
        after == null ? null : after.toJson());
  }

  private StoredItem add(DeskContent content, HistoryRow.Action action, String by) {
    DeskItem item = new DeskItem(content, by, now());
    em.persist(item);
    em.persist(new DeskChange(item.id(), now(), by, action, null, content));
    return item.toStored();
  }

  /** Makes it say something else; null removes it. */
  @Transactional
  StoredItem change(long id, int version, @Nullable DeskContent next, String by) {
    DeskItem item = locked(id, version);
    if (item.removed()) {
      throw new PortalProblem(404, "not-found");
    }
    if (next != null && next.equals(item.living())) {
      return item.toStored();
    }
    HistoryRow.Action action = next == null ? HistoryRow.Action.REMOVE : HistoryRow.Action.CHANGE;
    return become(item, next, action, by);
  }

  /** What the item said before its last change; empty when it was not there. */
  @Transactional
  Optional<DeskContent> beforeLastChange(long id) {
    return Optional.ofNullable(lastChange(id).before());
  }

  /** Takes back the last change, whatever it was, another undo included. */
  @Transactional
  StoredItem undo(long id, int version, String by) {
    DeskItem item = locked(id, version);
    return become(item, lastChange(id).before(), HistoryRow.Action.UNDO, by);
  }

  private StoredItem become(
      DeskItem item, @Nullable DeskContent next, HistoryRow.Action action, String by) {
    if (next != null
        && !next.liveKey().equals(item.removed() ? "" : item.content().liveKey())
        && !liveKeys(List.of(next.liveKey())).isEmpty()) {
      throw new PortalProblem(409, "desk-already-there");
    }
    audit.record(entry(item.id(), by, item.living(), next));
    em.persist(item.become(next, action, by, now()));
    em.flush(); // so that the version told is the one stored
    countUp();
    return item.toStored();
  }

  /** Of two who save at once, the second waits here and then finds another version. */
  private DeskItem locked(long id, int version) {
    DeskItem item = em.find(DeskItem.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (item == null) {
      throw new PortalProblem(404, "not-found");
    }
    if (item.version() != version) {
      throw new ChangedMeanwhile(item.toStored());
    }
    return item;
  }

  private DeskChange lastChange(long id) {
    return em
        .createQuery("from DeskChange c where c.item = :item order by c.id desc", DeskChange.class)
        .setParameter("item", id)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  /** The latest change first; of one item, or of all when it is null. */
  @Transactional
  List<HistoryRow> history(@Nullable Long item, int page, int size) {
    TypedQuery<DeskChange> query =
        item == null
            ? em.createQuery("from DeskChange c order by c.id desc", DeskChange.class)
            : em.createQuery(
                    "from DeskChange c where c.item = :item order by c.id desc", DeskChange.class)
                .setParameter("item", item);
    return query.setFirstResult(page * size).setMaxResults(size).getResultList().stream()
        .map(DeskChange::toRow)
        .toList();
  }

  private List<String> liveKeys(List<String> keys) {
    return em.createQuery("select i.liveKey from DeskItem i where i.liveKey in :keys", String.class)
        .setParameter("keys", keys)
        .getResultList();
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void countUp() {
    em.createNativeQuery("UPDATE search_desk_revision SET revision = revision + 1 WHERE id = 1")
        .executeUpdate();
  }
}
