package vn.motcua.search.sight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Explanation;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.TonePlacementFilter;
import vn.motcua.search.sight.QueryReading.Word;
import vn.motcua.search.sight.ScorePart.Kind;

/**
 * Turns Lucene's explanation of a score into parts that add up to it. Only the field of a leaf and
 * how branches are put together are relied on; what is not understood is a part of its own.
 */
final class ScoreParts {
  private static final Pattern TERM = Pattern.compile("weight\\((\\w+):(.*) in \\d+\\) \\[.*");
  private static final Pattern CONSTANT =
      Pattern.compile("(?:ConstantScore\\()?(\\w+):(.*?)\\)?(?:\\^[\\d.]+)?");
  private static final Pattern BEST = Pattern.compile("max plus ([\\d.]+) times others of:");
  private static final double ROUNDING = 1e-4;

  private record Place(Kind kind, String what) {}

  private final Set<String> plain = new HashSet<>();

  /** Words as they were typed, by their term in the index. */
  private final Map<String, String> typed = new HashMap<>();

  private final Map<Place, Double> points = new LinkedHashMap<>();

  private ScoreParts(List<Word> words) {
    for (Word word : words) {
      plain.add(word.plain());
      typed.put(TonePlacementFilter.placed(word.typed().toLowerCase(Locale.ROOT)), word.typed());
    }
  }

  /**
   * The parts, the largest first.
   *
   * @param words of the query
   */
  static List<ScorePart> of(Explanation score, List<Word> words) {
    ScoreParts parts = new ScoreParts(words);
    parts.take(score, 1);
    double all = parts.points.values().stream().mapToDouble(Double::doubleValue).sum();
    double missing = value(score) - all;
    if (Math.abs(missing) > ROUNDING * Math.abs(value(score))) {
      parts.add(Kind.OTHER, "", missing);
    }
    return parts.points.entrySet().stream()
        .map(part -> new ScorePart(part.getKey().kind(), part.getKey().what(), part.getValue()))
        .sorted(Comparator.comparingDouble(ScorePart::points).reversed())
        .toList();
  }

  private void take(Explanation part, double share) {
    if (!part.isMatch()) {
      return;
    }
    Explanation[] details = part.getDetails();
    String said = part.getDescription();
    Matcher best = BEST.matcher(said);
    if (MarkedQuery.name(part).isPresent()) {
      add(Kind.RULE, MarkedQuery.name(part).get(), share * value(part));
    } else if (said.equals("sum of:")) {
      for (Explanation detail : details) {
        take(detail, share);
      }
    } else if (said.equals("max of:")) {
      takeBest(details, share, 0);
    } else if (best.matches()) {
      takeBest(details, share, share * Double.parseDouble(best.group(1)));
    } else if (said.equals("product of:") && details.length == 2) {
      take(details[0], share);
      add(Kind.BOOST, "", share * (value(part) - value(details[0])));
    } else if (!leaf(part, share)) {
      if (details.length == 1 && value(details[0]) != 0) {
        take(details[0], share * value(part) / value(details[0]));
      } else {
        add(Kind.OTHER, "", share * value(part));
      }
    }
  }

  private void takeBest(Explanation[] details, double best, double others) {
    int first = 0;
    for (int i = 1; i < details.length; i++) {
      first = value(details[i]) > value(details[first]) ? i : first;
    }
    for (int i = 0; i < details.length; i++) {
      take(details[i], i == first ? best : others);
    }
  }

  private boolean leaf(Explanation part, double share) {
    Matcher term = TERM.matcher(part.getDescription());
    Matcher named = term.matches() ? term : CONSTANT.matcher(part.getDescription());
    if (!named.matches()) {
      return false;
    }
    Place place = place(named.group(1), named.group(2));
    add(place.kind(), place.what(), share * value(part));
    return true;
  }

  private Place place(String field, String term) {
    return switch (field) {
      case IndexFields.TITLE_EXACT -> new Place(Kind.TYPED, typed.getOrDefault(term, term));
      case IndexFields.TITLE_WHOLE -> new Place(Kind.TYPED, term);
      case IndexFields.TITLE -> new Place(plain.contains(term) ? Kind.FOLDED : Kind.MEANT, term);
      case IndexFields.TITLE_PAIRS -> new Place(Kind.PAIR, term);
      case IndexFields.KEYWORDS -> new Place(Kind.KEYWORDS, term);
      case IndexFields.FIELD_TEXT, IndexFields.FIELD -> new Place(Kind.FIELD, term);
      case IndexFields.DOCUMENTS -> new Place(Kind.DOCUMENTS, term);
      case IndexFields.DEPARTMENT_TEXT -> new Place(Kind.DEPARTMENT, term);
      case IndexFields.STEPS -> new Place(Kind.STEPS, term);
      case IndexFields.CODE_KEY -> new Place(Kind.CODE, term);
      case IndexFields.CODE -> new Place(Kind.PIN, "");
      default -> new Place(Kind.OTHER, field);
    };
  }

  private void add(Kind kind, String what, double many) {
    if (many != 0) {
      points.merge(new Place(kind, what), many, Double::sum);
    }
  }

  private static double value(Explanation part) {
    return part.getValue().doubleValue();
  }
}
