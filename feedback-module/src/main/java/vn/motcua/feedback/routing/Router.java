package vn.motcua.feedback.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.casedirectory.CaseDirectory;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Subject;
import vn.motcua.feedback.routing.Route.Reason;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.time.VietnamTime;

/** Finds the one department that answers; there always is one. */
@ApplicationScoped
public class Router {
  @Inject private Departments departments;
  @Inject private Procedures procedures;
  @Inject private Instance<CaseDirectory> cases;
  @Inject private RuleTable rules;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.feedback.desk")
  private Optional<String> desk;

  @Inject
  @ConfigProperty(name = "portal.feedback.secret-desk")
  private Optional<String> secretDesk;

  /** What each way says, in order; the first is taken. For the page that tries rules out. */
  @Transactional
  public List<Route> all(Matter matter) {
    DepartmentTree tree = departments.tree();
    Subject subject = matter.subject();
    List<Route> found = new ArrayList<>();
    if (!matter.kind().open()) {
      found.add(new Route(secretDesk(tree, subject.agency()), Reason.SECRET, ""));
      return found;
    }
    byCase(subject, found);
    RuleBook book = new RuleBook(rules.all());
    book.plain(matter.category(), subject)
        .forEach(rule -> add(found, living(rule.department()), Reason.RULE, number(rule)));
    ProcedureCode.read(subject.procedure())
        .flatMap(procedures::find)
        .ifPresent(procedure -> byProcedure(procedure, found));
    add(found, living(subject.agency()), Reason.AGENCY, "");
    String place = tree.find(subject.place()).map(one -> "\n" + one.nameVi()).orElse("");
    book.worded(matter.category(), subject, matter.text() + place)
        .forEach(rule -> add(found, living(rule.department()), Reason.WORDS, number(rule)));
    found.add(new Route(desk(tree), Reason.DESK, ""));
    return found;
  }

  private static String number(Rule rule) {
    return String.valueOf(rule.position());
  }

  public Route route(Matter matter) {
    return all(matter).get(0);
  }

  /** Where goes what is returned because it belongs elsewhere. */
  public String desk(Matter matter) {
    DepartmentTree tree = departments.tree();
    return matter.kind().open() ? desk(tree) : secretDesk(tree, matter.subject().agency());
  }

  private void byCase(Subject subject, List<Route> found) {
    if (!(CaseCode.read(subject.caseCode()) instanceof CaseCode.Read read)) {
      return;
    }
    CaseCode code = read.code();
    if (cases.isResolvable()) {
      Optional<CaseStanding> standing = cases.get().find(code);
      standing
          .flatMap(CaseStanding::holder)
          .ifPresent(holder -> add(found, living(holder.value()), Reason.HOLDER, ""));
      standing.ifPresent(one -> add(found, living(one.agency().value()), Reason.CASE, ""));
    }
    if (found.isEmpty()) {
      add(found, living(code.agency().value()), Reason.CASE, "");
    }
  }

  private void byProcedure(PublishedProcedure procedure, List<Route> found) {
    for (String name : procedure.content().departments()) {
      add(
          found,
          departments.named(name).flatMap(one -> living(one.code())),
          Reason.PROCEDURE,
          procedure.code().value());
    }
  }

  private static void add(
      List<Route> found, Optional<Department> department, Reason because, String detail) {
    department.ifPresent(one -> found.add(new Route(one.code(), because, detail)));
  }

  /** The department of a code, present or former, or a name, or the one that took over from it. */
  public Optional<Department> living(String code) {
    Optional<Department> at = known(code);
    for (int i = 0; i < 5 && at.isPresent() && at.get().closed(VietnamTime.today(clock)); i++) {
      String successor = at.get().successor();
      at =
          successor == null
              ? Optional.empty()
              : AgencyCode.typed(successor).flatMap(departments::find);
    }
    return at;
  }

  private Optional<Department> known(String typed) {
    return typed.isBlank()
        ? Optional.empty()
        : AgencyCode.typed(typed).flatMap(departments::find).or(() -> departments.named(typed));
  }

  private String desk(DepartmentTree tree) {
    return desk.flatMap(this::living)
        .or(() -> top(tree).flatMap(tree::serviceCentre))
        .or(() -> top(tree))
        .map(Department::code)
        .orElseThrow(() -> new IllegalStateException("portal.feedback.desk names no department"));
  }

  /** Never the denounced agency, nor one of its units; rather the one above it. */
  private String secretDesk(DepartmentTree tree, String agency) {
    String usual = secretDesk.flatMap(this::living).map(Department::code).orElse(desk(tree));
    Optional<Department> at = tree.find(usual);
    if (at.isEmpty() || agency.isEmpty()) {
      return usual;
    }
    List<Department> path = tree.path(at.get());
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).code().equals(agency) && i > 0) {
        return path.get(i - 1).code();
      }
    }
    return usual;
  }

  private Optional<Department> top(DepartmentTree tree) {
    return tree.roots().stream().filter(one -> !one.closed(VietnamTime.today(clock))).findFirst();
  }
}
