package vn.motcua.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.text.TypedText;

/** Finds the commune of today in an address that names it, or names what it was before. */
@ApplicationScoped
public class Places {
  /** More than so many are no help to anybody. */
  private static final int MOST = 20;

  private static final int DISTRICT = 8;
  private static final int PROVINCE = 4;
  private static final int KIND = 2;

  private final PlaceList places = PlaceList.read();

  /** A commune by its code. */
  public Optional<Commune> byCode(String code) {
    return Optional.ofNullable(places.communes().get(code));
  }

  /**
   * What an address, or the end of one, may mean: {@code 12 Đội Cấn, phường Cống Vị, quận Ba Đình,
   * Hà Nội}. Districts and provinces that are no more are understood; accents, kinds and commas may
   * be left out.
   */
  public FoundPlace find(String typed) {
    List<PlacePart> parts = PlacePart.of(typed, places);
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      for (PlaceRow row : places.named(parts.get(at).name())) {
        int score = score(row, parts, at);
        if (score >= 0) {
          matches.add(new Match(row, score, at));
        }
      }
    }
    Comparator<Match> better = Comparator.comparingInt(Match::score).thenComparingInt(Match::at);
    List<Match> best =
        matches.stream()
            .max(better)
            .map(first -> matches.stream().filter(m -> better.compare(m, first) == 0).toList())
            .orElse(List.of());
    return found(best, typed);
  }

  /**
   * A row that fits.
   *
   * @param at which part of the address names it; the last one is meant when several do
   */
  private record Match(PlaceRow row, int score, int at) {}

  private static FoundPlace found(List<Match> best, String typed) {
    String line = TypedText.line(typed).toLowerCase(Locale.ROOT);
    List<Match> sameAccents =
        best.stream().filter(match -> line.contains(match.row().accented())).toList();
    List<Match> meant = sameAccents.isEmpty() ? best : sameAccents;
    return new FoundPlace(
        meant.stream().map(match -> match.row().commune()).distinct().limit(MOST).toList(),
        !meant.isEmpty() && meant.stream().allMatch(match -> match.row().former()));
  }

  /** How well it fits what stands after it; negative when it does not. */
  private int score(PlaceRow row, List<PlacePart> parts, int at) {
    PlacePart named = parts.get(at);
    if (!named.maybeCommune()) {
      return -1;
    }
    boolean inDistrict = false;
    boolean inProvince = false;
    for (PlacePart around : parts.subList(at + 1, parts.size())) {
      boolean district = around.maybeDistrict() && row.district().equals(around.name());
      boolean province = around.maybeProvince() && row.provinces().contains(around.name());
      if (!district && !province && places.isKnown(around)) {
        return -1;
      }
      inDistrict |= district;
      inProvince |= province;
    }
    return (inDistrict ? DISTRICT : 0)
        + (inProvince ? PROVINCE : 0)
        + (named.kind().equals(row.kind()) ? KIND : 0)
        + (row.former() ? 0 : 1);
  }
}
