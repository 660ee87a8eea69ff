package vn.motcua.department;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department.Kind;

/** Departments at one moment and who is below whom. One whose parent is unknown is at the top. */
public final class DepartmentTree {
  private final Map<String, Department> byCode = new LinkedHashMap<>();

  private DepartmentTree(List<Department> all) {
    all.forEach(one -> byCode.put(one.code(), one));
  }

  public static DepartmentTree of(List<Department> all) {
    return new DepartmentTree(all);
  }

  /** By its present code. */
  public Optional<Department> find(@Nullable String code) {
    return Optional.ofNullable(code == null ? null : byCode.get(code));
  }

  public List<Department> roots() {
    return byCode.values().stream().filter(one -> find(one.parent()).isEmpty()).toList();
  }

  /** The agencies directly below, by code. */
  public List<Department> below(Department department) {
    return byCode.values().stream().filter(one -> department.code().equals(one.parent())).toList();
  }

  /** From the top down to the agency itself. */
  public List<Department> path(Department department) {
    Deque<Department> path = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    for (Optional<Department> at = Optional.of(department);
        at.isPresent() && seen.add(at.get().code());
        at = find(at.get().parent())) {
      path.addFirst(at.get());
    }
    return List.copyOf(path);
  }

  /**
   * Where people hand in what this agency decides: its own centre, else that of the nearest agency
   * above. A commune's centre is for the commune.
   */
  public Optional<Department> serviceCentre(Department department) {
    List<Department> path = path(department);
    for (int i = path.size() - 1; i >= 0; i--) {
      Optional<Department> centre = centreWithin(path.get(i), department);
      if (centre.isPresent()) {
        return centre;
      }
    }
    return Optional.empty();
  }

  private Optional<Department> centreWithin(Department agency, Department asking) {
    return byCode.values().stream()
        .filter(one -> one.kind() == Kind.SERVICE_CENTRE && one.closedOn() == null)
        .filter(one -> path(one).contains(agency))
        .filter(one -> path(one).stream().noneMatch(above -> foreignCommune(above, asking)))
        .findFirst();
  }

  private boolean foreignCommune(Department above, Department asking) {
    return above.kind() == Kind.COMMUNE && !path(asking).contains(above);
  }

  void refuseCircles() {
    for (Department one : byCode.values()) {
      find(one.parent())
          .filter(parent -> path(parent).stream().anyMatch(one::equals))
          .ifPresent(
              parent -> {
                throw new IllegalArgumentException(one.code() + " is below itself");
              });
    }
  }
}
