package vn.motcua.casefile.form;

import java.util.Arrays;
import java.util.Optional;

/**
 * A form there is for a case.
 *
 * @param index which one, of several of a kind; from 0
 */
public record FormChoice(FormVersion version, int index) {
  /** As it stands in addresses and buttons: {@code RECEIPT}, {@code SUPPLEMENT-2}. */
  public String name() {
    return index == 0 ? version.kind().name() : version.kind() + "-" + (index + 1);
  }

  /** The kind a name begins with; empty for any other text. */
  static Optional<FormKind> kind(String name) {
    return Arrays.stream(FormKind.values())
        .filter(kind -> name.equals(kind.name()) || name.startsWith(kind.name() + "-"))
        .findFirst();
  }
}
