package vn.motcua.feedback.learned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.routing.RuleTable;
import vn.motcua.time.VietnamTime;

/**
 * To which departments a feedback may belong. Learned from the database, in this process only: what
 * happened since is learned before each answer, and everything anew once a day, so that what was
 * emptied meanwhile is forgotten too.
 */
@ApplicationScoped
public class RoutingSuggestions {
  /** So many are shown. */
  public static final int MOST = 3;

  private static final Duration ANEW = Duration.ofHours(24);

  @Inject private PastRoutings past;
  @Inject private Departments departments;
  @Inject private RuleTable rules;
  @Inject private Clock clock;

  private final ReentrantLock learning = new ReentrantLock();
  private volatile Lessons lessons = new Lessons();
  private List<Lesson> grounds = List.of();
  private Instant since = Instant.EPOCH;
  private long last = -1;

  /** For one that is open; of a complaint or a denunciation nothing is ever said. */
  public List<Suggestion> of(Matter matter) {
    if (!matter.kind().open()) {
      return List.of();
    }
    List<Department> all = departments.all();
    Lessons learned = known(all);
    Set<String> alive = new HashSet<>();
    all.stream()
        .filter(one -> !one.closed(VietnamTime.today(clock)))
        .forEach(one -> alive.add(one.code()));
    return learned.suggest(said(matter, all)).stream()
        .filter(one -> alive.contains(one.department()))
        .limit(MOST)
        .toList();
  }

  /** The place, when it was chosen, is one of the words. */
  private static String said(Matter matter, List<Department> all) {
    return matter.text()
        + all.stream()
            .filter(one -> one.code().equals(matter.subject().place()))
            .map(one -> "\n" + one.nameVi())
            .findFirst()
            .orElse("");
  }

  /** What is known; one asker at a time learns what is new, the others do not wait for it. */
  private Lessons known(List<Department> all) {
    if (learning.tryLock()) {
      try {
        catchUp(all);
      } finally {
        learning.unlock();
      }
    }
    return lessons;
  }

  private void catchUp(List<Department> all) {
    Instant now = clock.instant();
    List<Lesson> stand = Grounds.of(all, rules.all());
    if (!stand.equals(grounds) || since.plus(ANEW).isBefore(now)) {
      long newest = past.last();
      Lessons fresh = new Lessons();
      fresh.learn(
          Set.of(), Stream.concat(stand.stream(), past.lessons(past.latest()).stream()).toList());
      lessons = fresh; // who still asks the one before does so undisturbed
      grounds = stand;
      since = now;
      last = newest;
    } else if (past.last() != last) {
      PastRoutings.Changes changes = past.since(last);
      lessons.learn(changes.feedback(), past.lessons(List.copyOf(changes.feedback())));
      last = changes.last();
    }
  }

  /** Learns all there is, so that the first who asks need not wait. */
  void begin() {
    known(departments.all());
  }
}
