package vn.motcua.procedure.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.department.Department.Kind;
import vn.motcua.department.DepartmentTree;
import vn.motcua.procedure.ProcedureLevel;

/**
 * At which service centres a procedure is handed in. Where the catalogue says which department here
 * it belongs to, it is the centre of that one, and every commune's when communes do it too; else
 * those of its levels; where no level is told, the centre of whoever carries it out. What only
 * ministries do is handed in at none.
 */
final class Places {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final int LONGEST_SUCCESSION = 5;

  private final DepartmentTree tree;
  private final LocalDate today;
  private final List<Department> centres;
  private final Map<String, List<Department>> named = new HashMap<>();

  /** What the catalogue tells of who does it. */
  record Told(
      @Nullable String localDepartment,
      @Nullable String executingAgency,
      List<ProcedureLevel> levels) {}

  Places(List<Department> all, LocalDate today) {
    this.tree = DepartmentTree.of(all);
    this.today = today;
    centres =
        all.stream()
            .filter(one -> one.kind() == Kind.SERVICE_CENTRE && !one.closed(today))
            .toList();
    for (Department one : all) {
      Stream.concat(Stream.of(one.nameVi()), one.aliases().stream())
          .map(Places::folded)
          .distinct()
          .forEach(name -> named.computeIfAbsent(name, none -> new ArrayList<>()).add(one));
    }
  }

  /** Those that are open, by code. */
  List<Department> centres() {
    return centres;
  }

  /** The codes of those where it is handed in; may be none. */
  Set<String> of(Told told) {
    boolean communes = told.levels().contains(ProcedureLevel.COMMUNE);
    boolean province = told.levels().contains(ProcedureLevel.PROVINCE);
    List<Department> local = named(told.localDepartment());
    if (!local.isEmpty()) {
      Set<Department> own = centresOf(local);
      if (!communes || own.stream().anyMatch(this::ofCommune)) {
        return codes(own.stream());
      }
      return codes(
          Stream.concat(
              centres.stream().filter(this::ofCommune), province ? own.stream() : Stream.of()));
    }
    if (told.levels().isEmpty()) {
      return codes(centresOf(named(told.executingAgency())).stream());
    }
    return codes(centres.stream().filter(centre -> ofCommune(centre) ? communes : province));
  }

  private static Set<String> codes(Stream<Department> centres) {
    return centres.map(Department::code).collect(Collectors.toSet());
  }

  private boolean ofCommune(Department centre) {
    return tree.path(centre).stream().anyMatch(above -> above.kind() == Kind.COMMUNE);
  }

  private Set<Department> centresOf(List<Department> departments) {
    return departments.stream()
        .flatMap(one -> present(one).stream())
        .flatMap(one -> tree.serviceCentre(one).stream())
        .filter(centres::contains)
        .collect(Collectors.toSet());
  }

  /** Who does its work today. */
  private Optional<Department> present(Department department) {
    Optional<Department> at = Optional.of(department);
    for (int i = 0;
        i < LONGEST_SUCCESSION && at.filter(one -> one.closed(today)).isPresent();
        i++) {
      at = at.flatMap(one -> tree.find(one.successor()));
    }
    return at.filter(one -> !one.closed(today));
  }

  /** Those who bear the name: every commune may be called the commune. Open ones, if there are. */
  private List<Department> named(@Nullable String name) {
    List<Department> all = name == null ? List.of() : named.getOrDefault(folded(name), List.of());
    List<Department> open = all.stream().filter(one -> !one.closed(today)).toList();
    return open.isEmpty() ? all : open;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(VIETNAMESE).replaceAll("\\s+", " ");
  }
}
