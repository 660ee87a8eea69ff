package vn.motcua.staff.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;

/** A stored {@link Grant}. */
@Embeddable
class GrantRow {
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private Role role = Role.OFFICER;

  private String department = "";

  protected GrantRow() {}

  GrantRow(Grant grant) {
    role = grant.role();
    department = grant.stored();
  }

  Grant toGrant() {
    return Grant.of(role, department);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrantRow row && row.toGrant().equals(toGrant());
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, department);
  }
}
