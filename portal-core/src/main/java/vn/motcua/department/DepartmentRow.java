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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  @CollectionTable(name = "department_alias", joinColumns = @JoinColumn(name = "department_id"))
  @Column(name = "alias")
  private Set<String> aliases = new LinkedHashSet<>();

  private @Nullable String address;
  private @Nullable String phone;
  private @Nullable String email;

  @Column(name = "hours_vi")
  private @Nullable String hoursVi;

  @Column(name = "hours_en")
  private @Nullable String hoursEn;

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
    keepAliases(department.aliases());
    address = department.address();
    phone = department.phone();
    email = department.email();
    hoursVi = department.hoursVi();
    hoursEn = department.hoursEn();
    closedOn = department.closedOn();
    successor = department.successor();
  }

  private void keepAliases(Collection<String> wanted) {
    aliases.retainAll(wanted);
    aliases.addAll(wanted);
  }

  Department toDepartment() {
    return new Department(
        code,
        kind,
        nameVi,
        nameEn,
        parent,
        List.copyOf(aliases),
        address,
        phone,
        email,
        hoursVi,
        hoursEn,
        closedOn,
        successor);
  }
}
