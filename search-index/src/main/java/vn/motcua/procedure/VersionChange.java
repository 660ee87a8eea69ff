package vn.motcua.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One difference between two versions of a procedure. */
public sealed interface VersionChange {

  /**
   * The time limits of a channel; several when it has one for each of several cases.
   *
   * @param before empty when the channel is new
   * @param after empty when the channel is gone
   */
  record TimeLimit(Channel channel, List<SubmissionChannel> before, List<SubmissionChannel> after)
      implements VersionChange {
    /** True when all count in the same unit, and the longest counts fewer than before. */
    public boolean shorter() {
      long units =
          Stream.concat(before.stream(), after.stream())
              .map(SubmissionChannel::unit)
              .distinct()
              .count();
      return units == 1
          && !before.isEmpty()
          && !after.isEmpty()
          && longest(before).isPresent()
          && longest(after).isPresent()
          && longest(after).get().compareTo(longest(before).get()) < 0;
    }

    private static Optional<BigDecimal> longest(List<SubmissionChannel> channels) {
      return channels.stream()
          .map(SubmissionChannel::duration)
          .flatMap(Stream::ofNullable)
          .max(Comparator.naturalOrder());
    }
  }

  /** The fees of a channel. */
  record Fee(Channel channel, List<SubmissionChannel> before, List<SubmissionChannel> after)
      implements VersionChange {}

  /** A short text: name, field, department, online level. */
  record Wording(String part, String before, String after) implements VersionChange {}

  /** Things added to or dropped from a list: documents, results. */
  record Listed(String part, List<String> dropped, List<String> added) implements VersionChange {}

  /** A long text that reads differently: steps, conditions, legal basis. */
  record Rewritten(String part) implements VersionChange {}

  /** What is different in {@code after}; time limits first, because they matter most. */
  static List<VersionChange> between(ProcedureContent before, ProcedureContent after) {
    List<VersionChange> changes = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      compare(channel, of(before, channel), of(after, channel), changes);
    }
    wording("name", before, after, ProcedureContent::name, changes);
    wording("field", before, after, ProcedureContent::field, changes);
    wording(
        "department", before, after, content -> String.join(", ", content.departments()), changes);
    wording("onlineLevel", before, after, content -> content.onlineLevel().name(), changes);
    listed(
        "documents",
        before,
        after,
        c -> c.documents().stream().map(RequiredDocument::name),
        changes);
    listed("results", before, after, c -> c.results().stream().map(ResultDocument::name), changes);
    rewritten("steps", before, after, ProcedureContent::steps, changes);
    rewritten("conditions", before, after, ProcedureContent::conditions, changes);
    rewritten("legalBasis", before, after, ProcedureContent::legalBasis, changes);
    return List.copyOf(changes);
  }

  private static void compare(
      Channel channel,
      List<SubmissionChannel> before,
      List<SubmissionChannel> after,
      List<VersionChange> changes) {
    if (!all(before, VersionChange::limit).equals(all(after, VersionChange::limit))) {
      changes.add(new TimeLimit(channel, before, after));
    }
    boolean both = !before.isEmpty() && !after.isEmpty();
    if (both && !all(before, VersionChange::fee).equals(all(after, VersionChange::fee))) {
      changes.add(new Fee(channel, before, after));
    }
  }

  private static List<SubmissionChannel> of(ProcedureContent content, Channel channel) {
    return content.channels().stream().filter(c -> c.channel() == channel).toList();
  }

  /** In any order: the catalogue's order of cases means nothing. */
  private static Set<Object> all(
      List<SubmissionChannel> channels, Function<SubmissionChannel, Object> part) {
    return channels.stream().map(part).collect(Collectors.toSet());
  }

  private static Object limit(SubmissionChannel channel) {
    return Arrays.asList(channel.duration(), channel.unit());
  }

  private static Object fee(SubmissionChannel channel) {
    return Arrays.asList(channel.fees(), channel.free(), channel.feeNote());
  }

  private static void wording(
      String part,
      ProcedureContent before,
      ProcedureContent after,
      Function<ProcedureContent, @Nullable String> text,
      List<VersionChange> changes) {
    String old = Objects.requireNonNullElse(text.apply(before), "");
    String now = Objects.requireNonNullElse(text.apply(after), "");
    if (!old.equals(now)) {
      changes.add(new Wording(part, old, now));
    }
  }

  private static void listed(
      String part,
      ProcedureContent before,
      ProcedureContent after,
      Function<ProcedureContent, Stream<String>> names,
      List<VersionChange> changes) {
    List<String> old = names.apply(before).toList();
    List<String> now = names.apply(after).toList();
    List<String> dropped = old.stream().filter(name -> !now.contains(name)).toList();
    List<String> added = now.stream().filter(name -> !old.contains(name)).toList();
    if (!dropped.isEmpty() || !added.isEmpty()) {
      changes.add(new Listed(part, dropped, added));
    }
  }

  private static void rewritten(
      String part,
      ProcedureContent before,
      ProcedureContent after,
      Function<ProcedureContent, @Nullable Object> text,
      List<VersionChange> changes) {
    if (!Objects.equals(text.apply(before), text.apply(after))) {
      changes.add(new Rewritten(part));
    }
  }
}
