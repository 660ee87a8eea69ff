package vn.motcua.deadline;

import java.math.BigDecimal;

/**
 * How long something may take.
 *
 * @param amount not negative, and no more than a human being would wait for
 */
public record TimeLimit(int amount, LimitUnit unit) {
  private static final int HOURS_OF_A_DAY = 8;
  private static final int MOST_DAYS = 1_000;

  public TimeLimit {
    if (amount < 0 || amount > most(unit)) {
      throw new IllegalArgumentException(amount + " " + unit);
    }
  }

  /** The largest amount of a unit. */
  public static int most(LimitUnit unit) {
    return switch (unit) {
      case HOUR, WORKING_HOUR -> 1_000;
      case WORKING_DAY, CALENDAR_DAY -> MOST_DAYS;
      case MONTH -> 36;
      case YEAR -> 5;
    };
  }

  /**
   * Also of a part of a working day, which is counted in working hours, eight a day.
   *
   * @throws IllegalArgumentException for a part of anything else
   * @see <a href="https://vanban.chinhphu.vn">Bộ luật Lao động 2019, Đ.105</a>
   */
  public static TimeLimit of(BigDecimal amount, LimitUnit unit) {
    try {
      boolean whole = amount.stripTrailingZeros().scale() <= 0;
      return whole || unit != LimitUnit.WORKING_DAY
          ? new TimeLimit(amount.intValueExact(), unit)
          : new TimeLimit(
              amount.multiply(BigDecimal.valueOf(HOURS_OF_A_DAY)).intValueExact(),
              LimitUnit.WORKING_HOUR);
    } catch (ArithmeticException partOfSomethingElse) {
      throw new IllegalArgumentException(amount + " " + unit, partOfSomethingElse);
    }
  }
}
