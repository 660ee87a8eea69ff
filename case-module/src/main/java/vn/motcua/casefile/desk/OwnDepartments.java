package vn.motcua.casefile.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/** The departments whose cases somebody of the staff may read, to choose from. */
@Named
@RequestScoped
public class OwnDepartments {
  @Inject private Departments departments;
  @Inject private Rights rights;

  public List<Department> getAll() {
    return departments.all().stream()
        .filter(one -> rights.mayRead(new AgencyCode(one.code()), Role.OFFICER, Role.LEADER))
        .toList();
  }
}
