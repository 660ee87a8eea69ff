package vn.motcua.casefile.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.DaysTaken;
import vn.motcua.casefile.timeline.Promise;
import vn.motcua.code.CaseCode;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.outbox.relay.Sql;

/** Makes of the events of a case what is stored of them. */
public final class CaseStories {
  private CaseStories() {}

  public static Projection project(
      Sql sql,
      long id,
      CaseCode code,
      Collection<CaseEvent> events,
      Function<String, WorkingCalendar> calendars,
      Instant now)
      throws SQLException {
    CaseStory story = CaseStory.of(events);
    CaseHeader header = story.header();
    WorkingCalendar calendar =
        calendars.apply(header == null ? code.agency().value() : header.department());
    LocalDate dueOn = dueOn(sql, story, header, calendar);
    return new Projection(
        id,
        code.toString(),
        code.agency().value(),
        story,
        dueOn,
        DaysTaken.of(story, calendar).orElse(null),
        CaseFlag.of(story, dueOn, calendar),
        now);
  }

  private static @Nullable LocalDate dueOn(
      Sql sql, CaseStory story, @Nullable CaseHeader header, WorkingCalendar calendar)
      throws SQLException {
    AfterHalt after =
        header == null || story.halts().isEmpty()
            ? AfterHalt.GOES_ON
            : CaseRules.of(sql, header.procedure(), header.department(), story.dates().receivedOn())
                .afterHalt();
    return Promise.of(story, calendar, after).dueOn();
  }
}
