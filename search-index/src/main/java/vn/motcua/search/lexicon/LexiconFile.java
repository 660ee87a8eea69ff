package vn.motcua.search.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.text.TypedText;

/**
 * Reads rules, one a line:
 *
 * <pre>
 * gplx = giấy phép lái xe                      two-way: each side means the others
 * mở quán ăn | mở tiệm cơm => an toàn thực phẩm @ An toàn thực phẩm    one-way, with its field
 * </pre>
 *
 * {@code |} separates alternatives, {@code @} names fields separated by {@code ;}, {@code #} begins
 * a comment.
 */
public final class LexiconFile {
  private static final int MAX_ALTERNATIVES = 40;
  private static final int MAX_PHRASE = 250;

  /** Rules of a file whose name begins so are of actions. */
  private static final String ACTIONS = "actions";

  /** What can be wrong with a line. */
  public enum Fault {
    NO_SIGN("neither => nor = in it"),
    TWO_ARROWS("more than one =>"),
    BOTH_SIDES_SAME("both sides are the same"),
    BAD_PHRASE("an empty or overlong phrase"),
    TOO_MANY("more than " + MAX_ALTERNATIVES + " alternatives");

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }
  }

  /** A line that cannot be used. */
  public static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    BadLine(String file, int number, Fault fault) {
      super(file + ", line " + number + ": " + fault.reason);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /** Carries the fault to where the number of the line is known. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unusable(Fault fault) {
      super(fault.reason);
      this.fault = fault;
    }
  }

  private LexiconFile() {}

  /**
   * All rules of a file.
   *
   * @throws BadLine at the first line that is no rule, with its number
   */
  public static List<LexiconRule> read(String name, List<String> lines) throws BadLine {
    List<LexiconRule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = TypedText.line(lines.get(i));
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        rules.addAll(rules(line, name.startsWith(ACTIONS)));
      } catch (Unusable wrong) {
        throw new BadLine(name, i + 1, wrong.fault);
      }
    }
    return rules;
  }

  private static List<LexiconRule> rules(String line, boolean action) {
    int at = line.indexOf(" @ ");
    List<String> fields =
        at < 0
            ? List.of()
            : Arrays.stream(line.substring(at + 3).split(";")).map(String::strip).toList();
    String rule = at < 0 ? line : line.substring(0, at);
    String[] sides = rule.split("=>", -1);
    if (sides.length == 2) {
      return List.of(new LexiconRule(phrases(sides[0]), phrases(sides[1]), fields, action));
    }
    if (sides.length > 2) {
      throw new Unusable(Fault.TWO_ARROWS);
    }
    String[] equal = rule.split("=", -1);
    if (equal.length < 2) {
      throw new Unusable(Fault.NO_SIGN);
    }
    return twoWay(
        Arrays.stream(equal).map(LexiconFile::phrases).flatMap(List::stream).toList(),
        fields,
        action);
  }

  private static List<LexiconRule> twoWay(List<String> same, List<String> fields, boolean action) {
    List<LexiconRule> rules = new ArrayList<>();
    for (String one : same) {
      List<String> others = same.stream().filter(other -> !other.equals(one)).toList();
      if (others.isEmpty()) {
        throw new Unusable(Fault.BOTH_SIDES_SAME);
      }
      rules.add(new LexiconRule(List.of(one), others, fields, action));
    }
    return rules;
  }

  private static List<String> phrases(String side) {
    List<String> phrases =
        Arrays.stream(side.split("\\|", -1))
            .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (phrases.stream().anyMatch(phrase -> phrase.isEmpty() || phrase.length() > MAX_PHRASE)) {
      throw new Unusable(Fault.BAD_PHRASE);
    }
    if (phrases.size() > MAX_ALTERNATIVES) {
      throw new Unusable(Fault.TOO_MANY);
    }
    return phrases;
  }
}
