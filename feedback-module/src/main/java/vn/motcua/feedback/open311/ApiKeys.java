package vn.motcua.feedback.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of which one has to come with what is sent in; without any, everybody may send.
 *
 * @param known none of them empty
 */
record ApiKeys(List<String> known) {
  /** Reads them from a setting, with commas between. */
  static ApiKeys read(String setting) {
    return new ApiKeys(
        Arrays.stream(setting.split(","))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .toList());
  }

  boolean needed() {
    return !known.isEmpty();
  }

  /** Whether it opens; how long that takes does not tell how much of it is right. */
  boolean opens(String given) {
    byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
    return known.isEmpty()
        || known.stream()
            .anyMatch(key -> MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), bytes));
  }
}
