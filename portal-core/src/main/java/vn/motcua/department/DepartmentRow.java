package vn.motcua.department;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A stored {@link Department}. */
@Entity(name = "Department")
@Table(name = "department")
class DepartmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String code = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private Department.Kind kind = Department.Kind.DEPARTMENT;

  @Column(name = "name_vi")
  private String nameVi = "";

  @Column(name = "name_en")
  private String nameEn = "";

  @Column(name = "parent_code")
  private @Nullable String parent;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(
      name = "department_former_code",
      joinColumns = @JoinColumn(name = "department_id"))
  private Set<FormerCodeRow> formerCodes = new LinkedHashSet<>();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "department_alias", joinColumns = @JoinColumn(name = "department_id"))
  @Column(name = "alias")
  private Set<String> aliases = new LinkedHashSet<>();

  private @Nullable String address;
  private @Nullable String phone;
  private @Nullable String email;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  @Column(name = "successor_code")
  private @Nullable String successor;

  DepartmentRow() {}

  void take(Department department) {
    code = department.code();
    kind = department.kind();
    nameVi = department.nameVi();
    nameEn = department.nameEn();
    parent = department.parent();
    keep(formerCodes, department.formerCodes().stream().map(FormerCodeRow::new).toList());
    keep(aliases, department.aliases());
    address = department.address();
    phone = department.phone();
    email = department.email();
    closedOn = department.closedOn();
    successor = department.successor();
  }

  private static <T> void keep(Set<T> stored, Collection<T> wanted) {
    stored.retainAll(wanted);
    stored.addAll(wanted);
  }

  Department toDepartment() {
    return new Department(
        code,
        kind,
        nameVi,
        nameEn,
        parent,
        formerCodes.stream()
            .map(FormerCodeRow::toFormerCode)
            .sorted(Comparator.comparing(FormerCode::code))
            .toList(),
        List.copyOf(aliases),
        address,
        phone,
        email,
        closedOn,
        successor);
  }
}
