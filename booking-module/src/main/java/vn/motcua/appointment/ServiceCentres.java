package vn.motcua.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.time.VietnamTime;

/** The centres that are open to the public, by code: the province's own first. */
@Named
@RequestScoped
public class ServiceCentres {
  @Inject private Departments departments;
  @Inject private Clock clock;

  private List<Department> open = List.of();

  @PostConstruct
  void read() {
    open = open(departments.all(), VietnamTime.today(clock));
  }

  public List<Department> getOpen() {
    return open;
  }

  static List<Department> open(List<Department> all, LocalDate today) {
    return all.stream()
        .filter(one -> one.kind() == Department.Kind.SERVICE_CENTRE && !one.closed(today))
        .toList();
  }
}
