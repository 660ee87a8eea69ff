package vn.motcua.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * What stands between two commas of an address, folded.
 *
 * @param kind {@code phuong}, {@code quan}, {@code tinh}, …; empty when none was written
 * @param name without its kind
 */
record PlacePart(String kind, String name) {
  private static final String WORDS =
      "phuong|thi tran|dac khu|quan|huyen|thi xa|xa|tinh|thanh pho|tp";

  /** Kinds as people shorten them; the letters alone only before a dot or a number. */
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:("
              + WORDS
              + ")(?:[. ]+|(?=hcm$))|(p|q|f|x|h|t|tt|tx)(?:\\.\\s*|\\s*(?=\\d+$)))(.+)$");

  private static final Map<String, String> SHORT =
      Map.of(
          "p",
          "phuong",
          "f",
          "phuong",
          "q",
          "quan",
          "x",
          "xa",
          "h",
          "huyen",
          "t",
          "tinh",
          "tt",
          "thi tran",
          "tx",
          "thi xa",
          "tp",
          "thanh pho");

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "hcm", "ho chi minh", "sai gon", "ho chi minh", "hn", "ha noi", "thua thien hue", "hue");

  private static final Pattern SEPARATORS = Pattern.compile("[,;]+");

  /** As they are typed; {@code xá} in a name is none. */
  private static final String ACCENTED =
      "phường|thị trấn|đặc khu|quận|huyện|thị xã|xã|tỉnh|thành phố|tp";

  /** Where a kind begins a part although no comma stands before it. */
  private static final Pattern BEFORE_KIND = before(ACCENTED);

  /** The same for somebody who types neither accents nor commas. */
  private static final Pattern BEFORE_BARE_KIND = before(ACCENTED + "|" + WORDS);

  private static final Pattern HYPHENS = Pattern.compile("[ -]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

  private static Pattern before(String words) {
    return Pattern.compile(
        "(?<![,;.])(?<!(?:^|[,; ])(?:thị|thi|" + words + ")) +(?=(?:" + words + ")[. ])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The parts of an address, from the house to the province. */
  static List<PlacePart> of(String typed, PlaceList places) {
    String whole = TypedText.line(typed.replace('\n', ','));
    Pattern before = whole.contains(",") ? BEFORE_KIND : BEFORE_BARE_KIND;
    String line = before.matcher(whole).replaceAll(", ");
    List<PlacePart> parts = new ArrayList<>();
    for (String part : SEPARATORS.split(TypedText.folded(line))) {
      if (!part.isBlank()) {
        parts.add(places.meant(read(part), name(part)));
      }
    }
    if (!parts.isEmpty()) {
      PlacePart last = parts.remove(parts.size() - 1);
      parts.addAll(places.withoutProvince(last));
    }
    return parts;
  }

  static PlacePart read(String part) {
    Matcher kind = KIND.matcher(part.strip());
    if (!kind.matches()) {
      return new PlacePart("", name(part));
    }
    String word = kind.group(1) == null ? kind.group(2) : kind.group(1);
    return new PlacePart(SHORT.getOrDefault(word, word), name(kind.group(3)));
  }

  private static String name(String part) {
    String name = HYPHENS.matcher(part.replace('.', ' ')).replaceAll(" ").strip();
    name = ZEROS.matcher(name).replaceAll("");
    return OTHER_NAMES.getOrDefault(name, name);
  }

  /** A bare number is a house, or a street, but no ward. */
  boolean maybeCommune() {
    return kind.isEmpty()
        ? !Character.isDigit(name.charAt(0))
        : List.of("phuong", "xa", "thi tran", "dac khu").contains(kind);
  }

  boolean maybeDistrict() {
    return kind.isEmpty() || List.of("quan", "huyen", "thi xa", "thanh pho").contains(kind);
  }

  boolean maybeProvince() {
    return kind.isEmpty() || kind.equals("tinh") || kind.equals("thanh pho");
  }
}
