package vn.motcua.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * The code of a case: {@code <agency>-<YYMMDD>-<number of the day>}, for instance {@code
 * 000.00.02.H23-200922-0005}. It can be guessed, so it opens nothing by itself.
 *
 * @param agency who received the case
 * @param day the day it was received, in Vietnam
 * @param number the number of the day, from 1
 * @see <a href="https://vanban.chinhphu.vn">TT 01/2018/TT-VPCP, the form of a case code</a>
 */
public record CaseCode(AgencyCode agency, LocalDate day, int number) {
  private static final Pattern DASHED = Pattern.compile("([A-Z0-9.]+)-(\\d{6})-(\\d{1,9})");
  private static final Pattern GLUED =
      Pattern.compile("([0-9.]*[A-Z]\\d{2})-?(\\d{6})-?(\\d{4,9})");

  /** What is wrong with a typed code, for the message at the field. */
  public enum Flaw {
    EMPTY,
    FORM,
    AGENCY,
    DATE
  }

  /** Either a code or what is wrong with it. */
  public sealed interface Reading permits Read, Unreadable {}

  public record Read(CaseCode code) implements Reading {}

  public record Unreadable(Flaw flaw) implements Reading {}

  /**
   * Reads what people type: lower case, spaces, any dash, full-width characters, missing dots or
   * dashes, a short last number.
   */
  public static Reading read(String typed) {
    String letters = TypedText.codeLetters(typed).replace(',', '.');
    if (letters.isEmpty()) {
      return new Unreadable(Flaw.EMPTY);
    }
    Matcher parts = DASHED.matcher(letters);
    if (!parts.matches()) {
      parts = GLUED.matcher(letters);
      if (!parts.matches()) {
        return new Unreadable(Flaw.FORM);
      }
    }
    Optional<AgencyCode> agency = AgencyCode.read(parts.group(1));
    if (agency.isEmpty()) {
      return new Unreadable(Flaw.AGENCY);
    }
    Optional<LocalDate> day = day(parts.group(2));
    int number = Integer.parseInt(parts.group(3));
    if (day.isEmpty()) {
      return new Unreadable(Flaw.DATE);
    }
    return number == 0
        ? new Unreadable(Flaw.FORM)
        : new Read(new CaseCode(agency.get(), day.get(), number));
  }

  /**
   * For codes from files and other programs.
   *
   * @throws IllegalArgumentException when it is not a case code
   */
  public static CaseCode parse(String code) {
    if (read(code) instanceof Read read) {
      return read.code();
    }
    throw new IllegalArgumentException("Not a case code");
  }

  private static Optional<LocalDate> day(String yymmdd) {
    int year = 2000 + Integer.parseInt(yymmdd.substring(0, 2));
    int month = Integer.parseInt(yymmdd.substring(2, 4));
    int day = Integer.parseInt(yymmdd.substring(4));
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, day));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s-%02d%02d%02d-%04d",
        agency.value(),
        day.getYear() % 100,
        day.getMonthValue(),
        day.getDayOfMonth(),
        number);
  }
}
