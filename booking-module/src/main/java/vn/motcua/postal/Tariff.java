package vn.motcua.postal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the post charges from which day on. */
final class Tariff {
  private static final int PARTS = 4;

  /** A line of it. */
  private record Rate(LocalDate from, PostalKind kind, boolean near, int fee) {}

  private final List<Rate> rates;

  private Tariff(List<Rate> rates) {
    this.rates = rates;
  }

  /**
   * Reads lines {@code from;what;how far;VND}; those that begin with # say nothing.
   *
   * @throws IllegalArgumentException with the line that is wrong
   */
  static Tariff read(List<String> lines) {
    return new Tariff(
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Tariff::rate)
            .sorted(Comparator.comparing(Rate::from).reversed())
            .toList());
  }

  private static Rate rate(String line) {
    String[] parts = line.split(";", -1);
    if (parts.length == PARTS && parts[2].strip().matches("NEAR|FAR")) {
      try {
        return new Rate(
            LocalDate.parse(parts[0].strip()),
            PostalKind.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
            parts[2].strip().equals("NEAR"),
            Integer.parseInt(parts[PARTS - 1].strip()));
      } catch (DateTimeParseException | IllegalArgumentException wrong) {
        throw new IllegalArgumentException("No line of the tariff of the post: " + line, wrong);
      }
    }
    throw new IllegalArgumentException("No line of the tariff of the post: " + line);
  }

  /**
   * In VND; 0 when the tariff does not say.
   *
   * @param near whether within the province of the centre
   */
  int fee(PostalKind kind, boolean near, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.kind() == kind && rate.near() == near && !rate.from().isAfter(day))
        .findFirst()
        .map(Rate::fee)
        .orElse(0);
  }
}
