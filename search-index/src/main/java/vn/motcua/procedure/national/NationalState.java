package vn.motcua.procedure.national;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the portal is with the national service.
 *
 * @param dueAt when anything is asked for next
 * @param listedAt when the list was last read; null when it never was
 * @param listed how many procedures it had
 * @param unreadable how many entries could not be read
 * @param doubt why nothing was taken for gone: {@code EMPTY}, {@code SHORT}, {@code UNREADABLE};
 *     empty when the list was believed
 * @param failingAt since when it does not answer as it should; null when it does
 * @param problem its kind and a detail; empty when there is none
 * @param waiting how many procedures are still to be asked for
 * @param troubled procedures that could not be had, the first of them
 */
public record NationalState(
    Instant dueAt,
    @Nullable Instant listedAt,
    int listed,
    int unreadable,
    String doubt,
    @Nullable Instant failingAt,
    String problem,
    long waiting,
    long inTrouble,
    List<Troubled> troubled) {
  public NationalState {
    troubled = List.copyOf(troubled);
  }

  /**
   * A procedure that could not be had.
   *
   * @param trouble kind and detail
   * @param dueAt when it is asked for again
   */
  public record Troubled(String code, String name, String trouble, int tries, Instant dueAt) {}
}
