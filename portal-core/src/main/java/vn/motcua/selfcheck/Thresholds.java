package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when on something counts: numbers with the day they took effect, kept as data. */
@ApplicationScoped
public class Thresholds {
  private static final String FILE = "/vn/motcua/selfcheck/thresholds.properties";
  private static final Pattern KEY = Pattern.compile("([a-z-]+)\\.([a-z]+)@(\\d{4}-\\d\\d-\\d\\d)");

  private final List<Threshold> all;

  /** One number and since when it holds. */
  record Threshold(String rule, String name, LocalDate from, int value) {}

  Thresholds() {
    this(load());
  }

  Thresholds(Properties stored) {
    List<Threshold> read = new ArrayList<>();
    for (String key : stored.stringPropertyNames()) {
      Matcher parts = KEY.matcher(key);
      if (!parts.matches()) {
        throw new IllegalArgumentException("No threshold: " + key);
      }
      read.add(
          new Threshold(
              parts.group(1),
              parts.group(2),
              LocalDate.parse(parts.group(3)),
              Integer.parseInt(stored.getProperty(key).strip())));
    }
    read.sort(Comparator.comparing(Threshold::from));
    all = List.copyOf(read);
  }

  private static Properties load() {
    Properties stored = new Properties();
    try (InputStream in = Objects.requireNonNull(Thresholds.class.getResourceAsStream(FILE))) {
      stored.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return stored;
  }

  /** The numbers of a rule that hold that day, by name. */
  public Map<String, Integer> of(String rule, LocalDate day) {
    Map<String, Integer> valid = new HashMap<>();
    all.stream()
        .filter(one -> one.rule().equals(rule) && !one.from().isAfter(day))
        .forEach(one -> valid.put(one.name(), one.value()));
    return valid;
  }
}
