package vn.motcua.staff.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffOnly;

/** People and their rights over REST, to read. */
@Path("staff/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@StaffOnly(Role.ADMINISTRATOR)
public class PeopleResource {
  private static final int MAX_SIZE = 100;
  private static final int MAX_EXPORT = 10_000;

  /** Somebody of the staff. */
  public record Seen(
      long id,
      String login,
      String name,
      @Nullable String department,
      List<SeenGrant> grants,
      boolean secondFactor,
      boolean locked,
      boolean disabled) {
    static Seen of(Person person) {
      return new Seen(
          person.id(),
          person.login(),
          person.name(),
          person.home().map(AgencyCode::value).orElse(null),
          person.grants().stream().map(SeenGrant::of).toList(),
          person.secondFactor(),
          person.locked(),
          person.disabled());
    }
  }

  /** A role; for all departments when none is named. */
  public record SeenGrant(Role role, @Nullable String department) {
    static SeenGrant of(Grant grant) {
      return new SeenGrant(grant.role(), grant.department().map(AgencyCode::value).orElse(null));
    }
  }

  /** A part of a list. */
  public record SeenList(long total, List<Seen> people) {}

  @Inject private People people;

  @GET
  @Operation(summary = "The people of the departments you administer, by name")
  public SeenList list(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("department") @DefaultValue("") String department,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidInput("size", "input.out-of-range", 1, MAX_SIZE);
    }
    if (page < 0 || page > MAX_EXPORT) {
      throw new InvalidInput("page", "input.out-of-range", 0, MAX_EXPORT);
    }
    People.Listing found = people.list(TypedText.line(q), department(department), page, size);
    return new SeenList(found.total(), found.people().stream().map(Seen::of).toList());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Somebody of the departments you administer")
  public Seen find(@PathParam("id") long id) {
    return Seen.of(people.find(id));
  }

  @GET
  @Path("export")
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The same people as a table, a line for each role")
  public Response export() {
    String lines =
        people.list("", Optional.empty(), 0, MAX_EXPORT).people().stream()
            .flatMap(PeopleResource::lines)
            .collect(Collectors.joining("\r\n", "login,name,role,department\r\n", "\r\n"));
    return Response.ok(lines)
        .header("Content-Disposition", "attachment; filename=\"staff.csv\"")
        .build();
  }

  private static java.util.stream.Stream<String> lines(Person person) {
    return person.grants().stream()
        .map(
            grant ->
                String.join(
                    ",",
                    cell(person.login()),
                    cell(person.name()),
                    cell(grant.role().name()),
                    cell(grant.stored())));
  }

  /**
   * Names hold letters, dots, dashes and quotes only, so none is taken for a formula but a dash.
   */
  private static String cell(String text) {
    return '"' + text.replaceFirst("^-", "'-").replace("\"", "\"\"") + '"';
  }

  private static Optional<AgencyCode> department(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(new AgencyCode(typed.strip()));
    } catch (IllegalArgumentException malformed) {
      throw new InvalidInput("department", "staff.department.unknown", typed);
    }
  }
}
