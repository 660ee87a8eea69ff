package vn.motcua.search.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.procedure.VersionChange;

/**
 * A version in the history of a procedure.
 *
 * @param inForce true for the one that holds today and is no repeal
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
      boolean repeal = version.decision().kind() == PublicationKind.REPEAL;
      rows.add(new VersionRow(version, holds && !found && !repeal, !holds, changes));
      found = found || holds;
    }
    return rows;
  }

  /** A change that several channels share, so that it is told once. */
  public record Shared<T extends VersionChange>(List<Channel> channels, T change) {}

  /** The changes of time limits: those to be seen at a glance. */
  public List<Shared<VersionChange.TimeLimit>> timeLimits() {
    return shared(
        of(VersionChange.TimeLimit.class),
        VersionChange.TimeLimit::channel,
        limit -> List.of(limits(limit.before()), limits(limit.after())));
  }

  public List<Shared<VersionChange.Fee>> fees() {
    return shared(
        of(VersionChange.Fee.class),
        VersionChange.Fee::channel,
        fee -> List.of(fees(fee.before()), fees(fee.after())));
  }

  private static List<Object> limits(List<SubmissionChannel> channels) {
    return channels.stream().<Object>map(c -> Arrays.asList(c.duration(), c.unit())).toList();
  }

  private static List<Object> fees(List<SubmissionChannel> channels) {
    return channels.stream().<Object>map(c -> Arrays.asList(c.fees(), c.free())).toList();
  }

  private static <T extends VersionChange> List<Shared<T>> shared(
      List<T> changes, Function<T, Channel> channel, Function<T, Object> sameness) {
    Map<Object, List<T>> alike =
        changes.stream()
            .collect(Collectors.groupingBy(sameness, LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(group -> new Shared<>(group.stream().map(channel).toList(), group.get(0)))
        .toList();
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
