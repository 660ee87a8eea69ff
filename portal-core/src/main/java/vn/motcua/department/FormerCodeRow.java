package vn.motcua.department;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored {@link FormerCode}. */
@Embeddable
class FormerCodeRow {
  private String code = "";
  private @Nullable LocalDate until;

  FormerCodeRow() {}

  FormerCodeRow(FormerCode former) {
    code = former.code();
    until = former.until();
  }

  FormerCode toFormerCode() {
    return new FormerCode(code, until);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormerCodeRow row
        && row.code.equals(code)
        && Objects.equals(row.until, until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, until);
  }
}
