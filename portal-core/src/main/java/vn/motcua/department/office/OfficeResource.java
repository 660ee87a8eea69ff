package vn.motcua.department.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.department.FormerCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.Conditional;

/** Departments as a tree, and one with all the public may know of it. */
@Path("departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Departments")
public class OfficeResource {
  /** An agency with those below it. */
  public record Node(
      String code,
      Department.Kind kind,
      String name,
      @Nullable LocalDate closedOn,
      List<Node> children) {}

  /** An agency by name. */
  public record Named(String code, String name) {}

  /** Hours of a day of the week; closed when there are none. */
  public record DayHours(DayOfWeek day, List<Span> hours) {}

  /** From a time to another, {@code 7:00}. */
  public record Span(String from, String to) {}

  /** A day other than every week's. */
  public record ComingDay(LocalDate date, String kind, String occasion, boolean open) {}

  /**
   * An agency.
   *
   * @param code the one in use today
   * @param path the agencies above it, from the top
   * @param serviceCentre where its papers are handed in
   * @param cutOff what comes later in the day counts as received on the next working day
   * @param comingDays of the next four months
   */
  public record Office(
      String code,
      String longCode,
      List<FormerCode> formerCodes,
      Department.Kind kind,
      String name,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email,
      @Nullable LocalDate closedOn,
      @Nullable String successor,
      List<Named> path,
      List<Named> children,
      @Nullable Named serviceCentre,
      List<DayHours> openingHours,
      String cutOff,
      List<ComingDay> comingDays) {}

  @Inject private Departments departments;
  @Inject private Calendars calendars;
  @Inject private ComingDays coming;
  @Inject private Clock clock;
  @Context private HttpServletRequest http;

  @GET
  @Operation(summary = "All departments, closed ones too, as a tree")
  public Response all(@Context Request request) {
    DepartmentTree tree = departments.tree();
    List<Node> roots = nodes(tree, tree.roots(), RequestLanguage.of(http));
    return Conditional.answer(request, roots, roots);
  }

  private static List<Node> nodes(
      DepartmentTree tree, List<Department> departments, Language language) {
    return departments.stream()
        .map(
            one ->
                new Node(
                    one.code(),
                    one.kind(),
                    one.name(language),
                    one.closedOn(),
                    nodes(tree, tree.below(one), language)))
        .toList();
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "A department by its code, long, short or former; says the code in use today")
  @APIResponse(responseCode = "404", description = "Nobody has or had this code")
  public Response one(@PathParam("code") String code, @Context Request request) {
    Department department =
        AgencyCode.typed(code)
            .flatMap(departments::find)
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    Office office = office(department, departments.tree(), RequestLanguage.of(http));
    return Conditional.answer(request, office, office);
  }

  private Office office(Department department, DepartmentTree tree, Language language) {
    LocalDate today = VietnamTime.today(clock);
    OfficeHours hours = calendars.of(department.code()).office(today);
    List<Department> path = new ArrayList<>(tree.path(department));
    path.remove(department);
    return new Office(
        department.code(),
        new AgencyCode(department.code()).longForm().value(),
        department.formerCodes(),
        department.kind(),
        department.name(language),
        department.address(),
        department.phone(),
        department.email(),
        department.closedOn(),
        department.successor(),
        named(path, language),
        named(tree.below(department), language),
        tree.serviceCentre(department).map(centre -> named(centre, language)).orElse(null),
        week(hours),
        hours.cutOff().toString(),
        coming.of(department.code()).stream().map(day -> coming(day, language)).toList());
  }

  private static List<Named> named(List<Department> departments, Language language) {
    return departments.stream().map(one -> named(one, language)).toList();
  }

  private static Named named(Department department, Language language) {
    return new Named(department.code(), department.name(language));
  }

  private static List<DayHours> week(OfficeHours office) {
    List<DayHours> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(
          new DayHours(
              day,
              office.on(day).spans().stream()
                  .map(span -> new Span(span.from().toString(), span.to().toString()))
                  .toList()));
    }
    return week;
  }

  private static ComingDay coming(CalendarDay day, Language language) {
    return new ComingDay(day.date(), day.kind().name(), day.name(language), day.works());
  }
}
