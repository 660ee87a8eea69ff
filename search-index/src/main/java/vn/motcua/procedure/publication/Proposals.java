package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.SubmissionChannel;
import vn.motcua.web.StaffMember;

/** What staff themselves propose for a procedure; it is reviewed like everything handed in. */
@ApplicationScoped
public class Proposals {
  /** The source of what staff propose. */
  public static final String SOURCE = "desk";

  @Inject private StagingStore store;
  @Inject private Procedures procedures;
  @Inject private StaffMember staff;

  /**
   * The latest version decided, in force already or not: what a proposal builds on.
   *
   * @throws PortalProblem 404 when the code is unknown
   */
  public PublishedVersion latest(ProcedureCode code) {
    return procedures.versions(code).stream()
        .findFirst()
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  /**
   * Other time limits and fees.
   *
   * @throws PortalProblem 409 when another proposal waits, or this one changes nothing
   */
  public Staged change(ProcedureCode code, List<SubmissionChannel> channels) {
    String line = line(code, latest(code), channels);
    String by = staff.name();
    return Retry.ofMaking(() -> store.propose(SOURCE, code, line, by));
  }

  /** Its end. */
  public Staged repeal(ProcedureCode code) {
    String by = staff.name();
    return Retry.ofMaking(() -> store.propose(SOURCE, code, "", by));
  }

  static String line(
      ProcedureCode code, PublishedVersion latest, List<SubmissionChannel> channels) {
    JsonArrayBuilder methods = Json.createArrayBuilder();
    channels.forEach(channel -> methods.add(method(channel)));
    return Json.createObjectBuilder()
        .add("code", code.value())
        .add("methods", methods)
        .add("onlineLevel", latest.content().onlineLevel().name())
        .build()
        .toString();
  }

  private static JsonObjectBuilder method(SubmissionChannel channel) {
    JsonArrayBuilder fees = Json.createArrayBuilder();
    channel.fees().forEach(fees::add);
    JsonObjectBuilder method =
        Json.createObjectBuilder()
            .add("channel", catalogue(channel.channel()))
            .add("feesVnd", fees)
            .add("free", channel.free())
            .add("feeAmbiguous", channel.feeDoubtful());
    String note = channel.feeNote();
    method.add("note", note == null ? JsonValue.NULL : Json.createValue(note));
    BigDecimal duration = channel.duration();
    DurationUnit unit = channel.unit();
    if (duration != null && unit != null) {
      method.add("duration", duration).add("unit", unit.name());
    }
    return method;
  }

  private static String catalogue(Channel channel) {
    return switch (channel) {
      case COUNTER -> "TRUC_TIEP";
      case ONLINE -> "TRUC_TUYEN";
      case POSTAL -> "BUU_CHINH";
    };
  }
}
