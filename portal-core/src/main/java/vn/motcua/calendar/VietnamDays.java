package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of Vietnam that come with the portal: {@code vietnam.txt}, which says how it is read.
 */
public final class VietnamDays {
  private static final Pattern NAME = Pattern.compile("name (\\w+) *= *(.+?) *\\| *(.+)");
  private static final Pattern DAYS =
      Pattern.compile("(HOLIDAY|IN_LIEU) +([-\\d]+)(?:\\.\\.([-\\d]+))? +(\\w+)");
  private static final Pattern SWAP =
      Pattern.compile("SWAP +([-\\d]+) +([-\\d]+) +(\\w+)(?: *; *(.+))?");

  private final Map<String, String[]> names = new HashMap<>();
  private final List<DatedContent> entries = new ArrayList<>();

  /** An entry to be. */
  record DatedContent(LocalDate date, EntryContent content) {}

  private VietnamDays(String text) {
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::read);
  }

  /** As a calendar has them when staff have changed nothing. */
  public static CalendarLayer layer() {
    return new CalendarLayer(
        List.of(OfficeHours.USUAL),
        entries().stream().flatMap(entry -> entry.content.days(entry.date).stream()).toList());
  }

  static List<DatedContent> entries() {
    try (InputStream in = VietnamDays.class.getResourceAsStream("vietnam.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "vietnam.txt").readAllBytes();
      return new VietnamDays(new String(bytes, StandardCharsets.UTF_8)).entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String line) {
    Matcher name = NAME.matcher(line);
    Matcher days = DAYS.matcher(line);
    Matcher swap = SWAP.matcher(line);
    if (name.matches()) {
      names.put(name.group(1), new String[] {name.group(2), name.group(3)});
    } else if (days.matches()) {
      LocalDate first = LocalDate.parse(days.group(2));
      LocalDate last = days.group(3) == null ? first : LocalDate.parse(days.group(3));
      EntryContent content = content(EntryKind.valueOf(days.group(1)), days.group(4), null, null);
      first
          .datesUntil(last.plusDays(1))
          .forEach(day -> entries.add(new DatedContent(day, content)));
    } else if (swap.matches()) {
      LocalDate worked = LocalDate.parse(swap.group(2));
      entries.add(
          new DatedContent(
              LocalDate.parse(swap.group(1)),
              content(EntryKind.SWAP, swap.group(3), worked, swap.group(4))));
    } else {
      throw new IllegalStateException("vietnam.txt: " + line);
    }
  }

  private EntryContent content(
      EntryKind kind, String key, @Nullable LocalDate otherDay, @Nullable String source) {
    String[] name = Objects.requireNonNull(names.get(key), key);
    return EntryContent.day(
        kind, name[0], name[1], otherDay, Objects.requireNonNullElse(source, ""));
  }
}
