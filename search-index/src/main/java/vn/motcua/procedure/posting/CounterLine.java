package vn.motcua.procedure.posting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.SubmissionChannel;

/**
 * What a list tells of a procedure.
 *
 * @param field empty when the catalogue names none
 * @param nationalDecision number of the ministry's decision, where it is all that is known
 */
public record CounterLine(
    String code,
    String name,
    String field,
    OnlineLevel online,
    PublicationDecision decision,
    @Nullable String nationalDecision,
    List<SubmissionChannel> channels) {
  private static final int LONGEST_NOTE = 240;

  /** Ways of handing in of which the same is to be told. */
  public record Shared(List<Channel> channels, SubmissionChannel told) {}

  static CounterLine of(Procedure procedure) {
    ProcedureVersion version = procedure.shown();
    ProcedureContent content = version.content();
    String field = content.field();
    return new CounterLine(
        procedure.code().value(),
        content.name(),
        field == null ? "" : field,
        content.onlineLevel(),
        version.decision(),
        content.nationalDecision(),
        content.channels());
  }

  /** The time limits, equal ones once. */
  public List<Shared> limits() {
    return shared(one -> Arrays.asList(one.duration(), one.unit()));
  }

  /** The fees, those of which the same is told once. */
  public List<Shared> fees() {
    return shared(
        one ->
            note(one).isEmpty() ? List.of(one.fees(), one.free(), one.feeDoubtful()) : note(one));
  }

  /** The source's words where its amounts are none: paper cannot be followed to a note. */
  public String note(SubmissionChannel channel) {
    String note = channel.feeNote();
    boolean amounts = channel.free() || !channel.fees().isEmpty();
    if (note == null || (amounts && !channel.feeDoubtful())) {
      return "";
    }
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE).strip() + "…";
  }

  private List<Shared> shared(Function<SubmissionChannel, Object> sameness) {
    Map<Object, List<SubmissionChannel>> alike =
        channels.stream()
            .collect(Collectors.groupingBy(sameness, LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(
            group ->
                new Shared(group.stream().map(SubmissionChannel::channel).toList(), group.get(0)))
        .toList();
  }
}
