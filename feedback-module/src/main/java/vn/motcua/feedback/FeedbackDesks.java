package vn.motcua.feedback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;
import vn.motcua.department.Departments;
import vn.motcua.time.VietnamTime;

/** Where feedback can be sent today: every agency that still exists and can be reached. */
@Named
@RequestScoped
public class FeedbackDesks {
  @Inject private Departments departments;
  @Inject private Clock clock;

  private List<Group> groups = List.of();

  /**
   * Agencies of one kind.
   *
   * @param key key of the heading
   */
  public record Group(String key, List<Department> desks) {}

  @PostConstruct
  void read() {
    groups = groups(departments.all(), VietnamTime.today(clock));
  }

  /** Never with an empty group. */
  public List<Group> getGroups() {
    return groups;
  }

  static List<Group> groups(List<Department> all, LocalDate today) {
    return Stream.of(Kind.SERVICE_CENTRE, Kind.PROVINCE, Kind.DEPARTMENT, Kind.COMMUNE)
        .map(kind -> new Group("feedback.kind." + kind, reachable(all, kind, today)))
        .filter(group -> !group.desks().isEmpty())
        .toList();
  }

  private static List<Department> reachable(List<Department> all, Kind kind, LocalDate today) {
    return all.stream()
        .filter(one -> one.kind() == kind && !one.closed(today))
        .filter(one -> one.phone() != null || one.email() != null || one.address() != null)
        .toList();
  }
}
