package vn.motcua.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.text.TypedText;

/**
 * Words as they are stored for searching: folded, and each behind {@value #BEFORE}. The database
 * passes over words of two letters, of which Vietnamese has many, and over some it takes for
 * English ones.
 */
public final class SearchWords {
  private static final String BEFORE = "zz";
  private static final int MOST = 12;
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** All that was said of a feedback, by whomever, and the sender's name; one space between. */
  static String of(Feedback feedback) {
    Stream<String> texts =
        Stream.concat(
            Stream.of(feedback.matter().text(), feedback.matter().sender().name()),
            feedback.said().stream().map(Said::text));
    return texts.flatMap(SearchWords::words).distinct().collect(Collectors.joining(" ", " ", " "));
  }

  /** What is looked for; the longest question has {@value #MOST} words. */
  public static List<String> asked(String typed) {
    return words(typed).distinct().limit(MOST).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(OTHERS.split(TypedText.folded(text), -1))
        .filter(word -> !word.isEmpty())
        .map(word -> BEFORE + word);
  }
}
