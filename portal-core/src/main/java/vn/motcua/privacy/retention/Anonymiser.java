package vn.motcua.privacy.retention;

import java.time.Instant;

/**
 * Takes away the personal part of a feature's old data. Each feature offers CDI beans of this type;
 * when there are several of a kind, all of them work.
 */
public interface Anonymiser {
  /** The kind of data, whose period {@code portal.retention.<kind>} says; as in the register. */
  String kind();

  /** What {@link #anonymise} would do, and does not do here. */
  Due due(Instant before);

  /**
   * Takes away the personal part of the oldest, within the caller's transaction. What is still
   * needed stays, however old it is.
   *
   * @return how many; fewer than allowed when there are no more
   */
  int anonymise(Instant before, int atMost);
}
