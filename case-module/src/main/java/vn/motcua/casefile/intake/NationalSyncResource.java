package vn.motcua.casefile.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Role;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.StaffMember;
import vn.motcua.web.StaffOnly;

/** The national synchronisation message, for software that speaks it already. */
@Path("dvcqg")
@RequestScoped
@Tag(name = "One-stop software")
@StaffOnly(Role.INTEGRATION)
public class NationalSyncResource {
  private static final int MOST = 1_000;
  private static final int CHUNK = 200;

  @Inject private CaseIntake intake;
  @Inject private IntakeRights rights;
  @Inject private StaffMember program;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  /**
   * The answer, in the words of the national message.
   *
   * @param error_code 0 when all of it was taken
   */
  @SuppressWarnings("checkstyle:MemberName")
  public record Synced(String error_code, String message, List<SyncedCase> data) {}

  /** What became of one of them. */
  public record SyncedCase(@Nullable String MaHoSo, String error_code, String message) {}

  @POST
  @Path("ho-so")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "DongBoHoSoMC: cases as they stand")
  public Synced cases(String body) {
    return take(Way.CASE_SYNC, body, NationalReader::readCase);
  }

  @POST
  @Path("tien-do")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "CapNhatTienDoHoSoMC: progress of cases")
  public Synced progress(String body) {
    return take(Way.PROGRESS, body, NationalReader::readProgress);
  }

  private Synced take(Way way, String body, BiFunction<JsonObject, Instant, Parcel> reader) {
    List<JsonObject> told = told(body);
    List<Parcel> parcels =
        told.stream()
            .map(one -> rights.checked(reader.apply(one, clock.instant()), Role.INTEGRATION))
            .toList();
    List<SyncedCase> answers = new ArrayList<>();
    for (int from = 0; from < parcels.size(); from += CHUNK) {
      List<Parcel> chunk = parcels.subList(from, Math.min(parcels.size(), from + CHUNK));
      for (Outcome outcome : intake.accept(way, program.name(), chunk)) {
        answers.add(answer(outcome, told.get(answers.size())));
      }
    }
    boolean all = answers.stream().allMatch(one -> one.error_code().equals("0"));
    return new Synced(all ? "0" : "1", all ? "OK" : "PARTIAL", answers);
  }

  private SyncedCase answer(Outcome outcome, JsonObject told) {
    String code =
        outcome.code() != null
            ? outcome.code()
            : told.get("MaHoSo") == null ? null : told.getString("MaHoSo", null);
    String why =
        outcome.problems().stream()
            .map(
                problem ->
                    problem.field()
                        + ": "
                        + texts.get(
                            RequestLanguage.of(request), problem.key(), problem.values().toArray()))
            .collect(Collectors.joining("; "));
    boolean taken = outcome.problems().isEmpty();
    return new SyncedCase(code, taken ? "0" : "1", taken ? outcome.result().name() : why);
  }

  /** One case, a list, or an envelope with a list called {@code data}. */
  private static List<JsonObject> told(String body) {
    JsonStructure read;
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      read = reader.read();
    } catch (JsonException | IllegalStateException unreadable) {
      throw new PortalProblem(400, "unreadable-body");
    }
    JsonArray list =
        read instanceof JsonObject object
            ? Objects.requireNonNullElse(
                array(object.get("data")), Json.createArrayBuilder().add(object).build())
            : read.asJsonArray();
    if (list.size() > MOST) {
      throw new InvalidInput("data", "case.message.too-many", MOST);
    }
    if (!list.stream().allMatch(JsonObject.class::isInstance)) {
      throw new PortalProblem(400, "unreadable-body");
    }
    return list.getValuesAs(JsonObject.class);
  }

  private static @Nullable JsonArray array(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array : null;
  }
}
