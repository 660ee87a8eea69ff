package vn.motcua.casefile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.casefile.timeline.Told;
import vn.motcua.time.VietnamTime;

/**
 * What figures count of a case. Days are days in Vietnam.
 *
 * @param enteredOn since when it counts: received, or for one that was refused, withdrawn or
 *     stopped before that, handed in; null before
 * @param closedOn the day of issue, refusal, withdrawal or stopping, and never before {@code
 *     enteredOn}; null while it is open
 * @param waitingOn since when the applicant has something to do
 * @param notice counted apart: no deadline, no result
 * @param daysTaken working days until the result was issued
 */
public record CaseFact(
    long id,
    String department,
    String procedure,
    FilingChannel channel,
    boolean notice,
    @Nullable LocalDate enteredOn,
    @Nullable LocalDate closedOn,
    Ending ending,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate waitingOn,
    @Nullable Integer daysTaken) {

  /** What follows from a story. */
  public static CaseFact of(Projection of) {
    CaseStory story = of.story();
    CaseHeader header = story.header();
    CaseDates dates = story.dates().dueOn(of.dueOn());
    Ending ending =
        Ending.of(
            story.status(),
            Timeliness.of(dates, story.status(), LocalDate.MIN).orElse(null),
            dates.issuedOn() != null);
    LocalDate entered = entered(story, dates);
    return new CaseFact(
        of.id(),
        header == null ? of.agency() : header.department(),
        header == null ? "" : header.procedure(),
        header == null ? FilingChannel.COUNTER : header.channel(),
        header != null && header.notice(),
        entered,
        ending == Ending.OPEN ? null : later(closed(story, dates), entered),
        ending,
        of.dueOn(),
        story.waitingSince() == null ? null : day(story.waitingSince()),
        of.daysTaken());
  }

  private static @Nullable LocalDate entered(CaseStory story, CaseDates dates) {
    CaseStatus status = story.status();
    if (dates.receivedOn() != null) {
      return dates.receivedOn();
    }
    return status == CaseStatus.REGISTERED || status.waitsForCitizen()
        ? null
        : Objects.requireNonNullElseGet(
            dates.submittedOn(), () -> day(story.events().get(0).event().at()));
  }

  private static LocalDate closed(CaseStory story, CaseDates dates) {
    if (story.status().endedOtherwise()) {
      return last(story.events(), story.status());
    }
    return Stream.of(dates.issuedOn(), dates.recordedOn(), dates.handedOverOn())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseGet(() -> last(story.events(), story.status()));
  }

  /** When it came to that status, as far as anybody told. */
  private static LocalDate last(Collection<Told> events, CaseStatus status) {
    List<Instant> all = events.stream().map(told -> told.event().at()).toList();
    return events.stream()
        .filter(told -> !told.corrected())
        .filter(told -> told.event().kind().status().filter(status::equals).isPresent())
        .map(told -> told.event().at())
        .max(Instant::compareTo)
        .map(CaseFact::day)
        .orElseGet(() -> day(all.get(all.size() - 1)));
  }

  private static LocalDate later(LocalDate closed, @Nullable LocalDate entered) {
    return entered != null && entered.isAfter(closed) ? entered : closed;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}
