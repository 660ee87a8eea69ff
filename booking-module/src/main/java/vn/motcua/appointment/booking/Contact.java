package vn.motcua.appointment.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * Who comes, or is visited.
 *
 * @param phone {@code +84…}; null when a mail address is given instead
 * @param address of a visit; null otherwise
 */
public record Contact(
    String name, @Nullable String phone, @Nullable String mail, @Nullable String address) {
  private static final int LONGEST_NAME = 100;
  static final int LONGEST_ADDRESS = 300;
  private static final int SHORTEST_ADDRESS = 8;

  /**
   * Reads what was typed.
   *
   * @throws InvalidInput with everything that is wrong
   */
  public static Contact typed(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String mail,
      @Nullable String address,
      boolean visit) {
    List<FieldProblem> wrong = new ArrayList<>();
    String who = TypedText.line(Objects.requireNonNullElse(name, ""));
    if (who.isEmpty()) {
      wrong.add(FieldProblem.of("name", "booking.flaw.name"));
    } else if (who.length() > LONGEST_NAME) {
      wrong.add(FieldProblem.of("name", "input.too-long", LONGEST_NAME));
    }
    String number =
        read(phone, wrong, () -> PhoneNumber.of("phone", Objects.requireNonNull(phone)).value());
    String box =
        read(mail, wrong, () -> MailAddress.of("mail", Objects.requireNonNull(mail)).value());
    boolean noPhone = blank(phone);
    if (noPhone && (visit || blank(mail))) {
      wrong.add(FieldProblem.of("phone", visit ? "booking.flaw.phone" : "booking.flaw.contact"));
    }
    String where = TypedText.line(Objects.requireNonNullElse(address, ""));
    if (visit && where.length() < SHORTEST_ADDRESS) {
      wrong.add(FieldProblem.of("address", "booking.flaw.address"));
    } else if (where.length() > LONGEST_ADDRESS) {
      wrong.add(FieldProblem.of("address", "input.too-long", LONGEST_ADDRESS));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return new Contact(who, number, box, visit ? where : null);
  }

  private static boolean blank(@Nullable String typed) {
    return typed == null || TypedText.line(typed).isEmpty();
  }

  private static @Nullable String read(
      @Nullable String typed, List<FieldProblem> wrong, Supplier<String> reading) {
    if (blank(typed)) {
      return null;
    }
    try {
      return reading.get();
    } catch (InvalidInput flaw) {
      wrong.addAll(flaw.fields());
      return null;
    }
  }

  /** What one person is known by for the limit of a day. */
  String person() {
    return phone != null ? phone : Objects.toString(mail, name);
  }

  /** Never shows anything personal, whoever logs it. */
  @Override
  public String toString() {
    return "Contact";
  }
}
