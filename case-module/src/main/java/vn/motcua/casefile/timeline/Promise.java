package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.Halt;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;
import vn.motcua.time.VietnamTime;

/**
 * Until when the result of a case is promised. What the receipt says counts; when the applicant was
 * asked for something afterwards and nobody told a new day, it is counted by the rule.
 *
 * @param dueOn null without a deadline, and before one is known
 * @param counted whether the day was counted here, because nobody told it
 * @param limit the time limit behind it; null where there is none
 */
public record Promise(@Nullable LocalDate dueOn, boolean counted, @Nullable TimeLimit limit) {
  private static final Promise NONE = new Promise(null, false, null);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int LONGEST_DAYS = 1_000;

  public static Promise of(CaseStory story, WorkingCalendar calendar, AfterHalt after) {
    CaseHeader header = story.header();
    Instant received = received(story);
    if ((header != null && header.notice()) || received == null) {
      return NONE;
    }
    LocalDate told = story.dates().dueOn();
    TimeLimit limit = told != null ? behind(told, received, calendar).orElse(null) : stated(header);
    LocalDate lastTold = story.promisedAgain() != null ? story.promisedAgain() : told;
    boolean moved = told == null || story.promiseMoved();
    if (limit == null || !moved) {
      return new Promise(lastTold, false, limit);
    }
    LocalDate counted =
        Deadline.of(calendar, limit, received, closed(story.halts()), after).dueOn();
    return new Promise(counted, true, limit);
  }

  /** The days that were counted; empty where nothing is promised. */
  public static Optional<Deadline> explained(
      CaseStory story, WorkingCalendar calendar, AfterHalt after) {
    Instant received = received(story);
    TimeLimit limit = of(story, calendar, after).limit();
    return received == null || limit == null
        ? Optional.empty()
        : Optional.of(Deadline.of(calendar, limit, received, story.halts(), after));
  }

  private static @Nullable Instant received(CaseStory story) {
    LocalDate day = story.dates().receivedOn();
    Instant at = story.receivedAt();
    if (at != null && (day == null || day.equals(CaseStory.day(at)))) {
      return at;
    }
    return day == null ? null : day.atTime(MORNING).atZone(VietnamTime.ZONE).toInstant();
  }

  /** An open halt leaves the day as it was until it ends. */
  private static List<Halt> closed(List<Halt> halts) {
    return halts.stream().filter(halt -> halt.until() != null).toList();
  }

  private static @Nullable TimeLimit stated(@Nullable CaseHeader header) {
    if (header == null || header.limit() == null || header.limitUnit() == null) {
      return null;
    }
    try {
      return TimeLimit.of(header.limit(), header.limitUnit());
    } catch (IllegalArgumentException impossible) {
      return null; // a receipt may say what it likes
    }
  }

  /** The limit that ends on that day; empty for a day that no working days lead to. */
  private static Optional<TimeLimit> behind(
      LocalDate told, Instant received, WorkingCalendar calendar) {
    int days = 0;
    for (LocalDate day = CaseStory.day(received).plusDays(1);
        !day.isAfter(told) && days < LONGEST_DAYS;
        day = day.plusDays(1)) {
      days += calendar.works(day) ? 1 : 0;
    }
    for (int tried = days; tried >= Math.max(0, days - 1); tried--) {
      TimeLimit limit = new TimeLimit(tried, LimitUnit.WORKING_DAY);
      if (told.equals(Deadline.of(calendar, limit, received).dueOn())) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }
}
