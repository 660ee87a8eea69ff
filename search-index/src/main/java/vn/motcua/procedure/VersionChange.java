package vn.motcua.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One difference between two versions of a procedure. */
public sealed interface VersionChange {

  /**
   * The time limit of a channel.
   *
   * @param before null when the channel or its limit is new
   * @param after null when the channel or its limit is gone
   */
  record TimeLimit(
      Channel channel, @Nullable SubmissionChannel before, @Nullable SubmissionChannel after)
      implements VersionChange {
    /** True when the same unit counts fewer than before. */
    public boolean shorter() {
      return before != null
          && after != null
          && before.unit() == after.unit()
          && before.duration() != null
          && after.duration() != null
          && after.duration().compareTo(before.duration()) < 0;
    }
  }

  /** The fees of a channel. */
  record Fee(Channel channel, SubmissionChannel before, SubmissionChannel after)
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
      Optional<SubmissionChannel> before,
      Optional<SubmissionChannel> after,
      List<VersionChange> changes) {
    boolean sameLimit =
        before.map(SubmissionChannel::unit).equals(after.map(SubmissionChannel::unit))
            && before
                .map(SubmissionChannel::duration)
                .equals(after.map(SubmissionChannel::duration))
            && before.isPresent() == after.isPresent();
    if (!sameLimit) {
      changes.add(new TimeLimit(channel, before.orElse(null), after.orElse(null)));
    }
    if (before.isPresent() && after.isPresent() && !sameFee(before.get(), after.get())) {
      changes.add(new Fee(channel, before.get(), after.get()));
    }
  }

  private static boolean sameFee(SubmissionChannel before, SubmissionChannel after) {
    return before.fees().equals(after.fees())
        && before.free() == after.free()
        && Objects.equals(before.feeNote(), after.feeNote());
  }

  private static Optional<SubmissionChannel> of(ProcedureContent content, Channel channel) {
    return content.channels().stream().filter(c -> c.channel() == channel).findFirst();
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
