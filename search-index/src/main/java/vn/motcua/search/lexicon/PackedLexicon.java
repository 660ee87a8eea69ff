package vn.motcua.search.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules and idle phrases that come with the portal, from the files beside this class.
 *
 * @param idlePhrases phrases of questions that say nothing of the procedure looked for
 * @param fillers syllables that may stand inside a phrase: "chuyển <i>sang</i> trường"
 */
public record PackedLexicon(
    List<LexiconRule> rules, List<String> idlePhrases, List<String> fillers) {
  private static final String QUESTIONS = "questions.txt";
  private static final String FILLERS = "fillers.txt";

  /** Reads them all; a damaged file is a fault of the build and ends the start. */
  public static PackedLexicon read() {
    List<LexiconRule> rules = new ArrayList<>();
    byFile().values().forEach(rules::addAll);
    return new PackedLexicon(List.copyOf(rules), phrases(QUESTIONS), phrases(FILLERS));
  }

  /** The rules by the file they come from. */
  public static Map<String, List<LexiconRule>> byFile() {
    Map<String, List<LexiconRule>> rules = new LinkedHashMap<>();
    for (String name : lines("files.txt")) {
      try {
        rules.put(name, LexiconFile.read(name, lines(name)));
      } catch (LexiconFile.BadLine bad) {
        throw new IllegalStateException("The packed lexicon is damaged: " + bad.getMessage(), bad);
      }
    }
    return rules;
  }

  private static List<String> phrases(String name) {
    return lines(name).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private static List<String> lines(String name) {
    InputStream file = PackedLexicon.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("The lexicon lacks " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
