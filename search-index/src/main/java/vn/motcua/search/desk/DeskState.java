package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.query.KnowledgeKeeper;
import vn.motcua.time.VietnamTime;

/**
 * What staff have taught the search, as this node knows it: asked with every query, so kept in
 * memory, and kept as it is while the database is away.
 */
@ApplicationScoped
public class DeskState {
  private static final Logger LOG = Logger.getLogger(DeskState.class.getName());

  @Inject private DeskStore store;
  @Inject private KnowledgeKeeper knowledge;
  @Inject private Clock clock;

  private volatile DeskView view = DeskView.EMPTY;

  /** Codes of procedures that come first for a query today, in their order. */
  public List<String> pinned(String query) {
    return view.pinned(query, VietnamTime.today(clock));
  }

  /** Whether a suggestion is never to be made, by its text or by the code of its procedure. */
  public boolean stopped(String text, @Nullable String code) {
    return view.stopped(text, code);
  }

  /** How many suggestions may be stopped at most. */
  public int stops() {
    return view.stops();
  }

  /** The revision in force on this node; -1 before the first reading. */
  public long revision() {
    return view.revision();
  }

  DeskView view() {
    return view;
  }

  /** Reads the items if there was a change since. */
  void poll() {
    if (store.revision() != view.revision()) {
      refresh();
    }
  }

  /** Reads all items; one reading after the other, so that an older one never comes last. */
  synchronized void refresh() {
    DeskView before = view;
    DeskView read = store.read();
    if (!read.rules().equals(before.rules())) {
      knowledge.rulesOfStaff(read.rules());
    }
    view = read;
    if (read.unreadable() > 0) {
      LOG.warning(() -> read.unreadable() + " rules of the search desk cannot be read any more");
    }
  }
}
