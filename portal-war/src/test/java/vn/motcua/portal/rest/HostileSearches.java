package vn.motcua.portal.rest;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches made to be slow or to break something, as paths of the API and of the page; the same
 * ones from the same seed. Beside the questions of {@link QuestionGenerator}.
 */
final class HostileSearches {
  private static final int LONGEST = 3000;
  private static final List<String> SYLLABLES =
      List.of(
          "đăng", "ký", "cấp", "giấy", "phép", "khai", "sinh", "thay", "đổi", "chứng", "nhận",
          "quyền", "sử", "dụng", "đất", "kinh", "doanh", "xây", "dựng", "người", "nước", "ngoài",
          "hồ", "sơ", "thủ", "tục", "bảo", "hiểm", "xã", "hội", "lao", "động", "xe", "máy");
  private static final List<String> IDLE =
      List.of("tôi muốn hỏi", "làm như thế nào", "cần giấy tờ gì", "cho tôi", "ở đâu", "là gì");
  private static final List<String> SAID =
      List.of("gplx", "sổ đỏ", "mở quán ăn", "cmnd", "hộ khẩu", "làm lại", "xin", "đổi", "gpkd");
  private static final List<String> SYNTAX =
      List.of(
          "*",
          "?",
          "*a*",
          "a*",
          "~",
          "~2",
          "^99",
          "\"",
          "(",
          ")",
          "[a TO z]",
          "{* TO *}",
          "AND",
          "OR",
          "NOT",
          "+",
          "-",
          "/(a+)+$/",
          "title:",
          "_id:1",
          "\\",
          "||",
          "&&",
          "!(",
          "(((((");
  private static final List<String> INVISIBLE =
      List.of("\u200B", "\u200D", "\u00AD", "\uFEFF", "\u2060", "\u202E", "\u202B", "\u200F");
  private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
  private static final List<String> LEVELS =
      List.of("MINISTRY", "PROVINCE", "COMMUNE", "OTHER_AGENCY", "DISTRICT", "NOTHING");

  private final Random random;
  private final QuestionGenerator others;

  HostileSearches(long seed) {
    random = new Random(seed);
    others = new QuestionGenerator(seed);
  }

  Stream<String> paths(int count) {
    List<Supplier<String>> kinds =
        List.of(
            () -> encoded(words(SYLLABLES, 1, 12, " ")),
            () -> encoded(cut(words(SYLLABLES, 700, 900, " "))),
            () -> encoded(words(SYLLABLES, 40, 40, " ")),
            () -> encoded(words(List.of(pick(SYLLABLES)), 100, 700, " ")),
            () -> encoded(words(SYLLABLES, 3, 8, "")),
            () -> encoded(glued(40, 28)),
            () -> encoded(glued(40, 7)),
            () -> encoded(cut(glued(1, LONGEST))),
            () -> encoded(words(IDLE, 1, 60, " ")),
            () -> encoded(words(SAID, 1, 80, " ")),
            () -> encoded(words(SAID, 1, 4, " ") + " " + words(SYLLABLES, 1, 20, " ")),
            () -> encoded(words(SYNTAX, 1, 40, random.nextBoolean() ? " " : "")),
            () -> encoded(words(SYLLABLES, 1, 4, " " + pick(SYNTAX) + " ")),
            () -> encoded(marked(words(SYLLABLES, 1, 6, " "))),
            () -> encoded(cut(pick(SYLLABLES) + MARKS.repeat(300))),
            () -> encoded(Normalizer.normalize(words(SYLLABLES, 1, 90, " "), Normalizer.Form.NFD)),
            () -> encoded(words(SYLLABLES, 2, 30, pick(INVISIBLE))),
            () -> encoded(mistyped(words(SYLLABLES, 2, 39, " "))),
            () -> encoded(digits(1, 20)),
            () -> encoded(digits(3, 12) + " " + digits(3, 12)),
            () -> encoded(cut(codes(400))),
            () -> encoded(cut("2.00".repeat(800))),
            () -> encoded(words(SYLLABLES, 1, 3, " ")) + filters(20),
            () -> filters(6) + "&page=" + random.nextInt(120) + "&size=100",
            () -> encoded(words(SYLLABLES, 1, 3, " ")) + "&size=100&status=ALL",
            () -> encoded("'; DROP TABLE x; --" + words(SYLLABLES, 0, 3, "<br>")));
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                path(i)
                    + (i % 3 == 2
                        ? others.questions(10).skip(random.nextInt(10)).findFirst().orElseThrow()
                        : kinds.get(random.nextInt(kinds.size())).get()));
  }

  private static String path(int i) {
    return switch (i % 5) {
      case 0 -> "/thu-tuc?q=";
      case 1 -> "/api/v1/procedures/suggest?q=";
      default -> "/api/v1/procedures?q=";
    };
  }

  private String words(List<String> from, int least, int most, String between) {
    return IntStream.range(0, least + random.nextInt(most - least + 1))
        .mapToObj(i -> pick(from))
        .collect(Collectors.joining(between));
  }

  /** Words nobody knows, of letters that could be syllables. */
  private String glued(int words, int length) {
    String letters = "aeiouycghnmtplrsbdkqvx";
    return IntStream.range(0, words)
        .mapToObj(
            word ->
                IntStream.range(0, length)
                    .mapToObj(i -> String.valueOf(letters.charAt(at(letters))))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private int at(String letters) {
    return random.nextInt(letters.length());
  }

  private String marked(String text) {
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      marked.append(text.charAt(at));
      for (int i = random.nextInt(12); i > 0; i--) {
        marked.append(MARKS.charAt(at(MARKS)));
      }
    }
    return cut(marked.toString());
  }

  private String mistyped(String text) {
    StringBuilder mistyped = new StringBuilder(text);
    for (int i = 0; i < text.length() / 4; i++) {
      mistyped.setCharAt(at(text), (char) ('a' + random.nextInt(26)));
    }
    return mistyped.toString();
  }

  private String digits(int least, int most) {
    return random
        .ints(least + random.nextInt(most - least + 1), 0, 10)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining());
  }

  private String codes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "1.%06d".formatted(random.nextInt(20_000)))
        .collect(Collectors.joining(" "));
  }

  private String filters(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                switch (random.nextInt(4)) {
                  case 0 -> "&level=" + pick(LEVELS);
                  case 1 -> "&department=" + encoded(words(SYLLABLES, 1, 60, " "));
                  case 2 -> "&subject=" + encoded(pick(SYLLABLES));
                  default -> "&field=" + encoded(words(SYLLABLES, 1, 3, " "));
                })
        .collect(Collectors.joining());
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String encoded(String text) {
    return Portal.encoded(text);
  }
}
