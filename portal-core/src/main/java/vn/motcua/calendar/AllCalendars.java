package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All calendars at one moment. */
final class AllCalendars {
  static final AllCalendars NOT_READ = new AllCalendars(-1, List.of(), Map.of());

  private static final String COUNTRY = "";

  private final long revision;
  private final Set<StoredEntry> entries;
  private final Map<String, String> parents;
  private final Map<String, CalendarLayer> layers = new HashMap<>();
  private final Map<List<String>, WorkingCalendar> made = new ConcurrentHashMap<>();

  private AllCalendars(long revision, List<StoredEntry> entries, Map<String, String> parents) {
    this.revision = revision;
    this.entries = Set.copyOf(entries);
    this.parents = Map.copyOf(parents);
    entries.stream()
        .collect(Collectors.groupingBy(StoredEntry::owner))
        .forEach((owner, own) -> layers.put(owner, layer(own)));
  }

  static AllCalendars of(long revision, List<StoredEntry> entries, Map<String, String> parents) {
    return new AllCalendars(revision, entries, parents);
  }

  /** A day's own entry goes before a swap with another day. */
  private static CalendarLayer layer(List<StoredEntry> own) {
    Map<LocalDate, SpecialDay> days = new HashMap<>();
    List<OfficeHours> hours = new ArrayList<>();
    for (StoredEntry entry : own) {
      for (SpecialDay day : entry.content().days(entry.date())) {
        if (day.date().equals(entry.date())) {
          days.put(day.date(), day);
        } else {
          days.putIfAbsent(day.date(), day);
        }
      }
      OfficeHours from = entry.content().officeHours(entry.date());
      if (from != null) {
        hours.add(from);
      }
    }
    return new CalendarLayer(hours, List.copyOf(days.values()));
  }

  long revision() {
    return revision;
  }

  WorkingCalendar of(String agency) {
    List<String> owners = chain(agency).stream().filter(layers::containsKey).toList();
    return made.computeIfAbsent(
        owners,
        these ->
            WorkingCalendar.of(
                these.stream().map(owner -> Objects.requireNonNull(layers.get(owner))).toList()));
  }

  /** The country, the agency at the top, and so on down to the agency itself. */
  private List<String> chain(String agency) {
    Deque<String> chain = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    for (@Nullable String at = agency; at != null && seen.add(at); at = parents.get(at)) {
      if (!at.equals(COUNTRY)) {
        chain.addFirst(at);
      }
    }
    chain.addFirst(COUNTRY);
    return List.copyOf(chain);
  }

  /** Empty when nothing is counted otherwise. */
  Optional<CalendarChanged> changesSince(AllCalendars before) {
    Set<String> owners = new LinkedHashSet<>();
    LocalDate from = LocalDate.MAX;
    for (StoredEntry entry : differing(before)) {
      owners.add(entry.owner());
      from = earlier(from, entry.date());
      LocalDate other = entry.content().otherDay();
      from = other == null ? from : earlier(from, other);
    }
    for (String agency : moved(before)) {
      owners.add(agency);
      from = LocalDate.MIN;
    }
    return owners.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalendarChanged(revision, owners, from));
  }

  private Set<StoredEntry> differing(AllCalendars before) {
    Set<StoredEntry> differing = new HashSet<>(entries);
    differing.removeAll(before.entries);
    before.entries.stream().filter(entry -> !entries.contains(entry)).forEach(differing::add);
    return differing;
  }

  /** Agencies that are below another one than they were. */
  private Set<String> moved(AllCalendars before) {
    Set<String> agencies = new HashSet<>(parents.keySet());
    agencies.addAll(before.parents.keySet());
    agencies.removeIf(agency -> Objects.equals(parents.get(agency), before.parents.get(agency)));
    return agencies;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
