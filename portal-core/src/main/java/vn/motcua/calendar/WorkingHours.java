package vn.motcua.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hours of one day, whole minutes, in order and apart.
 *
 * @param spans empty when the day is not worked
 */
public record WorkingHours(List<Span> spans) {
  public static final WorkingHours NONE = new WorkingHours(List.of());

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  public WorkingHours {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      if (!spans.get(i).from().isAfter(spans.get(i - 1).to())) {
        throw new IllegalArgumentException("Not in order: " + spans);
      }
    }
  }

  /** From the first minute to before the last. */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to) || from.getSecond() + to.getSecond() + from.getNano() > 0) {
        throw new IllegalArgumentException(from + "-" + to);
      }
    }

    @Override
    public String toString() {
      return TIME.format(from) + "-" + TIME.format(to);
    }
  }

  /**
   * Reads {@code 7:00-11:30, 13:30-17:00}; nothing for a day that is not worked.
   *
   * @throws IllegalArgumentException when it says no such thing
   */
  public static WorkingHours of(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    return new WorkingHours(Arrays.stream(text.split(",", -1)).map(WorkingHours::span).toList());
  }

  private static Span span(String text) {
    String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(text);
    }
    try {
      return new Span(LocalTime.parse(ends[0], TIME), LocalTime.parse(ends[1], TIME));
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(text, unreadable);
    }
  }

  public boolean none() {
    return spans.isEmpty();
  }

  /** The first minute; only of a day that is worked. */
  public LocalTime opening() {
    return spans.get(0).from();
  }

  /** The end of the last span; only of a day that is worked. */
  public LocalTime closing() {
    return spans.get(spans.size() - 1).to();
  }

  public Duration length() {
    return spans.stream()
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
  }
}
