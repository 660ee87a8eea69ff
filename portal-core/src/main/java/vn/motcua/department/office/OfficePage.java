package vn.motcua.department.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** The page of a department, and the list of all. A former code leads to the present one. */
@Named
@RequestScoped
public class OfficePage {
  @Inject private Departments departments;
  @Inject private Calendars calendars;
  @Inject private ComingDays comingDays;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String typedCode;

  private DepartmentTree tree = DepartmentTree.of(List.of());
  private @Nullable Department department;

  @PostConstruct
  void find() {
    tree = departments.tree();
    if (typedCode == null) {
      return;
    }
    department = AgencyCode.typed(typedCode).flatMap(departments::find).orElse(null);
    if (department == null) {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (!department.code().equals(typedCode)) {
      Faces.redirectPermanent(request.getContextPath() + "/co-quan/" + department.code());
    }
  }

  /** Which part of the page is shown. */
  public String getView() {
    if (typedCode == null) {
      return "/WEB-INF/department/all.xhtml";
    }
    return department == null
        ? "/WEB-INF/department/unknown.xhtml"
        : "/WEB-INF/department/one.xhtml";
  }

  public String getTitle() {
    if (typedCode == null) {
      return text.get("office.all");
    }
    return department == null ? text.get("office.unknown") : department.name(text.language());
  }

  public @Nullable Department getDepartment() {
    return department;
  }

  public String getLongCode() {
    return department == null ? "" : new AgencyCode(department.code()).longForm().value();
  }

  /** The agencies at the top that still exist. */
  public List<Department> getRoots() {
    return open(tree.roots());
  }

  public List<Department> below(Department one) {
    return open(tree.below(one));
  }

  private List<Department> open(List<Department> some) {
    return some.stream().filter(one -> !closed(one)).toList();
  }

  public boolean closed(Department one) {
    return one.closed(VietnamTime.today(clock));
  }

  /** From the top, without itself. */
  public List<Department> getAbove() {
    if (department == null) {
      return List.of();
    }
    List<Department> path = tree.path(department);
    return path.subList(0, path.size() - 1);
  }

  public @Nullable Department getSuccessor() {
    return department == null ? null : tree.find(department.successor()).orElse(null);
  }

  /** Where its papers are handed in, when that is elsewhere. */
  public @Nullable Department getCentre() {
    return department == null
        ? null
        : tree.serviceCentre(department).filter(one -> !one.equals(department)).orElse(null);
  }

  public List<CalendarDay> getComing() {
    return department == null ? List.of() : comingDays.of(department.code());
  }

  public String getCutOff() {
    return department == null
        ? ""
        : calendars.of(department.code()).office(VietnamTime.today(clock)).cutOff().toString();
  }

  /** Today's hours as they are; empty when it is closed today. */
  public String getToday() {
    return department == null
        ? ""
        : calendars
            .of(department.code())
            .day(VietnamTime.today(clock))
            .hours()
            .toString()
            .replace('-', '–');
  }
}
