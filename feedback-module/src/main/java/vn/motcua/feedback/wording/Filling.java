package vn.motcua.feedback.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a wording in. {@code {ma}} is filled in by the portal; {@code [ngày hẹn]} is for the
 * officer to replace, and no answer goes to a leader before that is done.
 */
public final class Filling {
  private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,40})\\}");
  private static final Pattern BLANK =
      Pattern.compile("\\[[^\\[\\]\\n]{0,80}\\p{L}[^\\[\\]\\n]{0,80}\\]");

  private Filling() {}

  /** The words in curly brackets that are no field. */
  public static List<String> unknown(String words) {
    return FIELD
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .filter(word -> Field.of(word).isEmpty())
        .distinct()
        .toList();
  }

  /** With what is known; a field of which nothing is known becomes a blank to be filled in. */
  public static String fill(String words, Map<Field, String> values) {
    return FIELD
        .matcher(words)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Field.of(found.group(1))
                        .map(field -> values.getOrDefault(field, ""))
                        .map(value -> value.isEmpty() ? "[" + found.group(1) + "]" : value)
                        .orElse(found.group())));
  }

  /** What nobody has filled in yet. */
  public static List<String> blanks(String words) {
    List<String> blanks = new ArrayList<>();
    BLANK.matcher(words).results().map(MatchResult::group).forEach(blanks::add);
    FIELD
        .matcher(words)
        .results()
        .filter(found -> Field.of(found.group(1)).isPresent())
        .map(MatchResult::group)
        .forEach(blanks::add);
    return blanks.stream().distinct().toList();
  }
}
