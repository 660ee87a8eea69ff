package vn.motcua.portal.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions nobody should ask, percent-encoded and ready for an address: the same ones from the
 * same seed.
 */
final class QuestionGenerator {
  private static final List<String> LUCENE =
      List.of(
          "AND",
          "OR",
          "NOT",
          "(",
          ")",
          "\"",
          "*",
          "?",
          "~2",
          "^9",
          "[a TO z]",
          "{*}",
          ":",
          "\\",
          "title:",
          "/.*/",
          "+",
          "-",
          "&&",
          "||",
          "!",
          "_exists_:",
          "code_key:2*");
  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE procedure_version; --",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "#{facesContext}",
          "${7*7}",
          "%{7*7}",
          "{{7*7}}",
          "../../etc/passwd",
          "\u0000",
          "%00",
          "%2e%2e%2f",
          "]]>",
          "<!--",
          "&lt;",
          "javascript:x");
  private static final List<String> WORDS =
      List.of(
          "đất", "khai", "sinh", "giấy", "phép", "kết", "hôn", "hộ", "kinh", "doanh", "2.000033");
  private static final List<String> EMOJI =
      List.of(
          "😀", "👨‍👩‍👧‍👦", "🇻🇳", "🏳️‍🌈", "👍🏽", "é̂̃", "a\u0301\u0323\u0302".repeat(20));

  /**
   * No UTF-8: lone surrogates, a cut-off character, an overlong one, beyond Unicode, a bare byte.
   */
  private static final List<String> BROKEN_BYTES =
      List.of("%ED%A0%80", "%ED%BF%BF", "%E1%BA", "%C0%AF", "%F4%90%80%80", "%FF", "%80");

  private static final int LONG = 10_000;

  private final Random random;

  QuestionGenerator(long seed) {
    random = new Random(seed);
  }

  Stream<String> questions(int count) {
    List<Supplier<String>> kinds =
        List.of(
            () -> encoded(some(LUCENE, 1, 12)),
            () -> encoded(some(HOSTILE, 1, 3) + some(WORDS, 0, 2)),
            () -> encoded(some(WORDS, 0, 3) + some(EMOJI, 1, 4)),
            () -> encoded(text(1, 60, 0x20)),
            () -> encoded(text(1, 200, 0xD800)),
            () -> encoded(text(1, 100, 0x110000)),
            () -> broken() + encoded(some(WORDS, 0, 3)) + broken(),
            () -> encoded(some(WORDS, 200, 900)),
            () -> encoded(pick(WORDS).substring(0, 1).repeat(LONG)),
            () -> encoded(text(LONG, LONG, 0x1EFF)));
    return IntStream.range(0, count).mapToObj(i -> kinds.get(i % kinds.size()).get());
  }

  private String some(List<String> pieces, int least, int most) {
    return IntStream.range(0, least + random.nextInt(most - least + 1))
        .mapToObj(i -> pick(pieces))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private String broken() {
    return some(BROKEN_BYTES, 1, 4).replace(" ", "%20");
  }

  private String pick(List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }

  /** Any characters below a code point; surrogates are not characters. */
  private String text(int least, int most, int below) {
    return random
        .ints(least + random.nextInt(most - least + 1), 0, below)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(String.format("%02X", b));
    }
    return encoded.toString();
  }
}
