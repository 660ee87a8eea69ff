package vn.motcua.place;

import java.util.List;
import java.util.Optional;

/**
 * Which communes of today an address may lie in.
 *
 * @param communes several when a place was divided, or when more places are called so; none when
 *     nothing was recognised
 * @param former whether the address names a place as it was before 01/07/2025
 */
public record FoundPlace(List<Commune> communes, boolean former) {
  public FoundPlace {
    communes = List.copyOf(communes);
  }

  /** The commune, when there is no doubt. */
  public Optional<Commune> only() {
    return communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty();
  }
}
