package vn.motcua.search.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.VersionChange;

/**
 * A version in the history of a procedure.
 *
 * @param inForce true for the one that holds today
 * @param coming true when it does not hold yet
 * @param changes what is different from the version before it
 */
public record VersionRow(
    PublishedVersion version, boolean inForce, boolean coming, List<VersionChange> changes) {

  static List<VersionRow> of(List<PublishedVersion> latestFirst, LocalDate today) {
    List<VersionRow> rows = new ArrayList<>();
    boolean found = false;
    for (int i = 0; i < latestFirst.size(); i++) {
      PublishedVersion version = latestFirst.get(i);
      boolean holds = version.decision().inForce(today);
      List<VersionChange> changes =
          i + 1 < latestFirst.size()
              ? VersionChange.between(latestFirst.get(i + 1).content(), version.content())
              : List.of();
      rows.add(new VersionRow(version, holds && !found, !holds, changes));
      found = found || holds;
    }
    return rows;
  }

  /** The changes of time limits: those to be seen at a glance. */
  public List<VersionChange.TimeLimit> timeLimits() {
    return of(VersionChange.TimeLimit.class);
  }

  public List<VersionChange.Fee> fees() {
    return of(VersionChange.Fee.class);
  }

  public List<VersionChange.Wording> wordings() {
    return of(VersionChange.Wording.class);
  }

  public List<VersionChange.Listed> lists() {
    return of(VersionChange.Listed.class);
  }

  public List<VersionChange.Rewritten> rewritten() {
    return of(VersionChange.Rewritten.class);
  }

  private <T extends VersionChange> List<T> of(Class<T> type) {
    return changes.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
