package vn.motcua.casefile.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.Told;

/**
 * Something a follower is told, once.
 *
 * @param key the same however often and in whatever order the events of the case come
 * @param day the new day promised; null when it is not about one
 */
public record News(String key, Kind kind, Instant at, @Nullable LocalDate day) {
  /** What it is about. */
  public enum Kind {
    RECEIVED,
    SUPPLEMENT,
    READY,
    APOLOGY,
    NEW_DATE
  }

  /** What there is to be told of a case, in the order in which it happened. */
  static List<News> of(CaseStory story) {
    return new Collector(story).collect();
  }

  /** Goes through the events that hold, once. */
  private static final class Collector {
    private final Map<String, News> news = new LinkedHashMap<>();
    private final Map<String, String> corrected = new HashMap<>();
    private final List<CaseEvent> events;
    private final Set<LocalDate> toldOtherwise;
    private final boolean promises;
    private @Nullable LocalDate promised;

    Collector(CaseStory story) {
      for (Told one : story.events()) {
        if (one.event().corrects() != null) {
          corrected.put(one.event().id(), one.event().corrects());
        }
      }
      events = story.events().stream().filter(one -> !one.corrected()).map(Told::event).toList();
      toldOtherwise =
          events.stream()
              .filter(
                  event ->
                      event.kind() == EventKind.APOLOGY
                          || event.kind() == EventKind.SUPPLEMENT_ANSWERED)
              .map(event -> event.detail().day())
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      CaseHeader header = story.header();
      promises = header == null || !header.notice();
    }

    List<News> collect() {
      events.forEach(this::take);
      return List.copyOf(news.values());
    }

    private void take(CaseEvent event) {
      switch (event.kind()) {
        case RECEIVED -> {
          add("received", Kind.RECEIVED, event, null);
          promise(event.detail().day(), event);
        }
        case SUPPLEMENT_REQUESTED ->
            add("supplement:" + first(event), Kind.SUPPLEMENT, event, null);
        case RESULT_READY -> add("ready", Kind.READY, event, null);
        case APOLOGY -> add("apology", Kind.APOLOGY, event, event.detail().day());
        case SUPPLEMENT_ANSWERED -> {
          LocalDate day = event.detail().day();
          if (day != null && !day.equals(promised)) {
            newDay(day, event);
          }
        }
        case DETAILS ->
            promise(event.header() == null ? null : event.header().dates().dueOn(), event);
        default -> {}
      }
    }

    /** The first promise is on the receipt; another one is news, unless it is told otherwise. */
    private void promise(@Nullable LocalDate day, CaseEvent event) {
      if (day == null) {
        return;
      }
      if (promised != null && !promised.equals(day) && !toldOtherwise.contains(day)) {
        newDay(day, event);
      }
      promised = day;
    }

    private void newDay(LocalDate day, CaseEvent event) {
      if (promises) {
        add("date:" + day, Kind.NEW_DATE, event, day);
      }
    }

    private void add(String key, Kind kind, CaseEvent event, @Nullable LocalDate day) {
      news.putIfAbsent(key, new News(key, kind, event.at(), day));
    }

    /** The id under which it was told at first: what is corrected is no other event. */
    private String first(CaseEvent event) {
      String id = event.id();
      for (int i = 0; i < corrected.size() && corrected.containsKey(id); i++) {
        id = Objects.requireNonNull(corrected.get(id));
      }
      return id;
    }
  }
}
