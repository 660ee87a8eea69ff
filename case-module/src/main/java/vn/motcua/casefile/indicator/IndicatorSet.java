package vn.motcua.casefile.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The indicators that count from a day on, as data.
 *
 * @param from since when they count; their version
 * @param source the decision
 */
record IndicatorSet(LocalDate from, String source, Map<IndicatorGroup, Group> groups) {
  private static final String FILE = "/vn/motcua/casefile/indicator/indicators.properties";

  /** A group, and what its points are for. */
  record Group(int points, List<Part> parts) {
    Group {
      parts = List.copyOf(parts);
      if (parts.stream().mapToInt(Part::points).sum() != points) {
        throw new IllegalArgumentException("The parts do not add up to " + points);
      }
    }

    /** {@code 18: published-in-time 4, published-completely 14}. */
    static Group read(String line) {
      String[] halves = line.split(":", 2);
      List<Part> parts =
          Stream.of(halves[1].split(","))
              .map(part -> part.strip().split(" ", 2))
              .map(part -> new Part(part[0], Integer.parseInt(part[1])))
              .toList();
      return new Group(Integer.parseInt(halves[0].strip()), parts);
    }
  }

  /** An indicator, and its points. */
  record Part(String indicator, int points) {}

  IndicatorSet {
    groups = Map.copyOf(groups);
  }

  /** The one that counts that day; the first one for days before it. */
  static IndicatorSet on(LocalDate day, List<IndicatorSet> all) {
    return all.stream()
        .filter(set -> !set.from.isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(all.get(0));
  }

  /** All there are, the oldest first. */
  static List<IndicatorSet> stored() {
    Properties lines = new Properties();
    try (InputStream in = Objects.requireNonNull(IndicatorSet.class.getResourceAsStream(FILE))) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return read(lines);
  }

  static List<IndicatorSet> read(Properties lines) {
    List<IndicatorSet> sets = new ArrayList<>();
    lines.stringPropertyNames().stream()
        .filter(key -> key.startsWith("source@"))
        .map(key -> key.substring(key.indexOf('@') + 1))
        .sorted()
        .forEach(day -> sets.add(of(day, lines)));
    return List.copyOf(sets);
  }

  private static IndicatorSet of(String day, Properties lines) {
    Map<IndicatorGroup, Group> groups = new EnumMap<>(IndicatorGroup.class);
    for (IndicatorGroup group : IndicatorGroup.values()) {
      String line = lines.getProperty(group + "@" + day);
      if (line == null) {
        throw new IllegalArgumentException("Nothing says what " + group + " counts from " + day);
      }
      groups.put(group, Group.read(line));
    }
    return new IndicatorSet(
        LocalDate.parse(day), String.valueOf(lines.getProperty("source@" + day)), groups);
  }
}
