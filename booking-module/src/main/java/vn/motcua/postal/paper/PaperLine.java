package vn.motcua.postal.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.postal.PostalState;

/**
 * A line of the sheet, with what would become of it.
 *
 * @param number in the sheet, from 1
 * @param reference of the order; as it was typed when it is none
 * @param from where the order stands before the line; null when there is no such order
 * @param to where the line takes it; null when that cannot be read
 * @param day null when it cannot be read
 * @param collected in VND; 0 for nothing
 * @param wrong key of a text; empty when nothing is wrong
 * @param known whether it was written in before
 */
public record PaperLine(
    int number,
    String reference,
    @Nullable PostalState from,
    @Nullable PostalState to,
    @Nullable LocalDate day,
    String cause,
    long collected,
    String wrong,
    boolean known) {

  public boolean bad() {
    return !wrong.isEmpty();
  }

  PaperLine with(@Nullable PostalState before, String problem, boolean same) {
    return new PaperLine(number, reference, before, to, day, cause, collected, problem, same);
  }

  /** Of it as it is told: the same line again is the same. */
  String message() {
    return "sheet " + to + " " + day + " " + cause + " " + collected;
  }
}
