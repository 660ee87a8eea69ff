package vn.motcua.feedback.outside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a feedback went and what came back.
 *
 * @param reply empty until one is noted
 * @param repliedOn the day of that reply
 * @param replyBy who noted it
 */
public record Outside(
    Sent sent, String sentBy, String reply, @Nullable LocalDate repliedOn, String replyBy) {

  static Outside of(OutsideLetter one) {
    return new Outside(one.sent(), one.sentBy(), one.reply(), one.repliedOn(), one.replyBy());
  }

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "Outside";
  }
}
