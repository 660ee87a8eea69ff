package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, at its own time, whenever it was told. Never changed: what was
 * told wrongly is corrected by another event.
 *
 * @param id its name where it comes from; together with the code of the case it is told once
 * @param corrects id of the event it stands in place of; null when it corrects nothing
 * @param person who did it; never shown in public
 * @param header of an event that tells what the case is about; null of all others
 */
public record CaseEvent(
    String id,
    EventKind kind,
    Instant at,
    @Nullable String corrects,
    @Nullable String person,
    EventDetail detail,
    @Nullable CaseHeader header) {

  /** The one order of events, whatever order they came in. */
  public static final Comparator<CaseEvent> ORDER =
      Comparator.comparing(CaseEvent::at)
          .thenComparing(CaseEvent::kind)
          .thenComparing(CaseEvent::id);
}
