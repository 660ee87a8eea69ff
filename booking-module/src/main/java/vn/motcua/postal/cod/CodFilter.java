package vn.motcua.postal.cod;

import java.time.LocalDate;

/**
 * Which orders of the ledger are meant.
 *
 * @param centre code of the service centre
 * @param from the first day of the orders, in Vietnam
 * @param to the last one
 */
public record CodFilter(String centre, LocalDate from, LocalDate to, Which which) {
  /** Which of them. */
  public enum Which {
    ALL(""),
    /** Where something was not collected, or too much. */
    TO_COLLECT(" HAVING expected <> collected"),
    /** Where something was not passed on, or too much. */
    TO_PAY_OUT(" HAVING collected <> paid_out"),
    EVEN(" HAVING expected = collected AND collected = paid_out");

    private final String having;

    Which(String having) {
      this.having = having;
    }

    String having() {
      return having;
    }
  }
}
