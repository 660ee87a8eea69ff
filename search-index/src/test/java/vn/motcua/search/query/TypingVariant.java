package vn.motcua.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.text.TypedText;

/** Ways in which a text reaches the search field. The same text always gives the same variant. */
enum TypingVariant {
  CLEAN("clean"),
  NO_ACCENTS("no accents"),
  NFD("NFD"),
  TONE_PLACEMENT("tone placement"),
  HOOK_AND_TILDE("hỏi for ngã"),
  ONE_TYPO("one typo"),
  TWO_TYPOS("two typos"),
  SOUNDS("sounds alike"),
  TELEX("raw Telex"),
  HALF_TELEX("half Telex"),
  VNI("raw VNI"),
  GLUED("glued"),
  SHUFFLED("shuffled");

  /** Neighbours on the keyboard. */
  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  /** A spelling and what it is confused with. */
  private record Confusion(Pattern wrong, String instead) {
    Confusion(String wrong, String instead) {
      this(Pattern.compile(wrong), instead);
    }
  }

  private static final List<Confusion> CONFUSIONS =
      List.of(
          new Confusion("^s", "x"),
          new Confusion("^x", "s"),
          new Confusion("^ch", "tr"),
          new Confusion("^tr", "ch"),
          new Confusion("^d", "gi"),
          new Confusion("^gi(?=[aăâeêoôơuưi])", "d"),
          new Confusion("^r", "d"),
          new Confusion("^l", "n"),
          new Confusion("^n(?![gh])", "l"),
          new Confusion("(?<=[aăoôơuưâeê])n$", "ng"),
          new Confusion("(?<=[aăoôơuưâeê])ng$", "n"),
          new Confusion("(?<=[aăoôơuưâeê])c$", "t"),
          new Confusion("(?<=[aăoôơuưâeê])t$", "c"),
          new Confusion("(?<=^[hklmst])y$", "i"),
          new Confusion("(?<=^[hklmst])i$", "y"));

  private final String label;

  TypingVariant(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The text in this variant; the text itself where it has nothing the variant touches. */
  String typed(String text) {
    Random random = new Random(31L * text.hashCode() + name().hashCode());
    return switch (this) {
      case CLEAN -> text;
      case NO_ACCENTS -> each(text, TypedText::folded);
      case NFD -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case TONE_PLACEMENT -> each(text, word -> syllable(word).otherTonePlace().written());
      case HOOK_AND_TILDE -> each(text, word -> syllable(word).otherOfHookAndTilde().written());
      case ONE_TYPO -> typos(text, 1, random);
      case TWO_TYPOS -> typos(text, 2, random);
      case SOUNDS -> misheard(text, random);
      case TELEX -> each(text, word -> syllable(word).telex());
      case HALF_TELEX -> each(text, word -> halfTelex(word, random));
      case VNI -> each(text, word -> syllable(word).vni());
      case GLUED -> glued(text, random);
      case SHUFFLED -> shuffled(text, random);
    };
  }

  private static String each(String text, UnaryOperator<String> change) {
    return words(text).stream()
        .map(word -> isSyllable(word) ? change.apply(word) : word)
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }

  private static TypedSyllable syllable(String word) {
    return TypedSyllable.of(word);
  }

  private static boolean isSyllable(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }

  /** Different syllables, a slip of a finger each: a letter gone, doubled, beside, or swapped. */
  private static String typos(String text, int wanted, Random random) {
    List<String> words = new ArrayList<>(words(text));
    List<Integer> places =
        IntStream.range(0, words.size())
            .filter(i -> isSyllable(words.get(i)) && words.get(i).length() > 1)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(places, random);
    places.stream().limit(wanted).forEach(i -> words.set(i, slip(words.get(i), random)));
    return String.join(" ", words);
  }

  private static String slip(String word, Random random) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char letter = word.charAt(at);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + beside(letter, random) + after;
      case 2 -> before + beside(letter, random) + after;
      default -> {
        String next = after.isEmpty() ? "" : after.substring(0, 1);
        boolean same = next.isEmpty() || next.charAt(0) == letter;
        yield before + (same ? after : next + letter + after.substring(1));
      }
    };
  }

  private static char beside(char letter, Random random) {
    char key = TypedText.folded(String.valueOf(letter)).charAt(0);
    for (String row : ROWS) {
      int at = row.indexOf(key);
      if (at >= 0) {
        boolean left = at == row.length() - 1 || (at > 0 && random.nextBoolean());
        return row.charAt(left ? at - 1 : at + 1);
      }
    }
    return 'e';
  }

  /** One confusion, as somebody has it, wherever it applies. */
  private static String misheard(String text, Random random) {
    List<String> possible =
        CONFUSIONS.stream()
            .map(
                heard ->
                    each(
                        text,
                        word -> syllable(word).spelled(heard.wrong(), heard.instead()).written()))
            .filter(changed -> !changed.equals(text))
            .toList();
    return possible.isEmpty() ? text : possible.get(random.nextInt(possible.size()));
  }

  /** The keyboard program made everything, all but the tone, or nothing. */
  private static String halfTelex(String word, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> word;
      case 1 -> syllable(word).telexWithoutTone();
      default -> syllable(word).telex();
    };
  }

  /** A third of the spaces is missing, one at least. */
  private static String glued(String text, Random random) {
    List<String> words = words(text);
    int gaps = words.size() - 1;
    if (gaps < 1) {
      return text;
    }
    int surely = random.nextInt(gaps);
    StringBuilder glued = new StringBuilder(words.get(0));
    for (int i = 0; i < gaps; i++) {
      boolean missing = random.nextInt(3) == 0 || i == surely;
      glued.append(missing ? "" : " ").append(words.get(i + 1));
    }
    return glued.toString();
  }

  private static String shuffled(String text, Random random) {
    List<String> words = new ArrayList<>(words(text));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }
}
