package vn.motcua.casefile.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.staff.Role;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.NoStore;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.StaffMember;
import vn.motcua.web.StaffOnly;

/** Following cases for the programs of businesses, which are told by webhook. */
@Path("cases/follows")
@RequestScoped
@NoStore
@StaffOnly(Role.INTEGRATION)
public class CaseFollowResource {
  @Inject private Followers followers;
  @Inject private CaseOpening opening;
  @Inject private Cases cases;
  @Inject private StaffMember program;
  @Inject private PublicAddress addresses;
  @Context private HttpServletRequest request;

  /**
   * Which case.
   *
   * @param secret printed beside the code on the receipt; not needed to stop
   */
  public record Wanted(@Nullable String code, @Nullable String secret) {
    /** Never shows the code or the secret, whoever logs it. */
    @Override
    public String toString() {
      return "Wanted";
    }
  }

  /**
   * What is followed.
   *
   * @param eventType what the webhook of the program has to be subscribed to
   */
  public record Followed(String code, String eventType) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Follow a case",
      description =
          "With the code and the secret of the receipt. From then on each piece of news – RECEIVED,"
              + " SUPPLEMENT, READY, APOLOGY, NEW_DATE – is told once, by an event of the type in the"
              + " answer, which the webhook of the program subscribes to. An event says no more than"
              + " the public look-up. Asking again changes nothing.")
  public Followed follow(@Nullable Wanted wanted) {
    CaseCode code = code(wanted);
    String secret = wanted == null ? "" : Objects.toString(wanted.secret(), "");
    Cases.WholeCase whole = opening.open(code, secret, ClientAddress.of(request));
    String site = addresses.of("");
    return new Followed(
        code.toString(),
        followers.follow(whole.row(), program.name(), site.substring(0, site.length() - 1)));
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop following a case", description = "The answer is always the same.")
  public void end(@Nullable Wanted wanted) {
    cases.find(code(wanted)).ifPresent(row -> followers.leave(row, program.name()));
  }

  private static CaseCode code(@Nullable Wanted wanted) {
    String typed = wanted == null ? "" : Objects.toString(wanted.code(), "");
    if (CaseCode.read(typed) instanceof CaseCode.Read read) {
      return read.code();
    }
    throw new InvalidInput("code", "case.message.bad-code");
  }
}
