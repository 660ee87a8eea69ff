package vn.motcua.feedback.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The time limits of a feedback, in working days. Those in force when it came hold until its end.
 *
 * @param receipt within which somebody takes it on
 * @param forward within which a department says that it is not theirs
 * @param answer within which the answer goes out
 * @param complex the same of a complex matter
 * @see <a href="https://vanban.chinhphu.vn">NĐ 20/2008/NĐ-CP, NĐ 92/2017/NĐ-CP</a>
 */
@Embeddable
public record Limits(
    @Column(name = "receipt_days") int receipt,
    @Column(name = "forward_days") int forward,
    @Column(name = "answer_days") int answer,
    @Column(name = "complex_days") int complex) {
  public static final Limits USUAL = new Limits(1, 3, 5, 10);
  public static final Limits ONLINE = new Limits(1, 3, 3, 10);

  public Limits {
    if (!possible(receipt, forward, answer, complex)) {
      throw new IllegalArgumentException(receipt + ", " + forward + ", " + answer + ", " + complex);
    }
  }

  /** Whether these can be limits. */
  static boolean possible(int receipt, int forward, int answer, int complex) {
    return receipt >= 1 && forward >= 1 && answer >= 1 && complex >= answer;
  }
}
