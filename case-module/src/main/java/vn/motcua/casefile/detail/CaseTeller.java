package vn.motcua.casefile.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.DaysTaken;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.Promise;
import vn.motcua.casefile.timeline.Told;
import vn.motcua.casefile.timeline.Transfer;
import vn.motcua.code.AgencyCode;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.DeadlineWords;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;
import vn.motcua.department.Departments;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** Tells a case to whoever opened it. */
@ApplicationScoped
public class CaseTeller {
  private static final Set<EventKind> INTERNAL =
      Set.of(EventKind.DETAILS, EventKind.CANCELLED, EventKind.LATE_REASON);
  private static final int LATEST = 500;
  private static final int MONTHS = 12;

  @Inject private Cases cases;
  @Inject private Calendars calendars;
  @Inject private Departments departments;
  @Inject private DeadlineWords words;
  @Inject private Texts texts;
  @Inject private Clock clock;

  public CaseDetails tell(Cases.WholeCase whole, Language language) {
    CaseStory story = whole.story();
    CaseStory.Holder holder = story.holder();
    return new CaseDetails(
        holder == null
            ? null
            : new CaseDetails.HolderSeen(
                holder.unit(), unit(holder.unit(), holder.name(), language), day(holder.since())),
        timeline(story, language),
        story.supplements().stream()
            .map(
                one ->
                    new CaseDetails.SupplementSeen(
                        day(one.askedAt()),
                        one.number(),
                        one.reason(),
                        one.papers(),
                        one.dueOn(),
                        dayOf(one.answeredAt())))
            .toList(),
        story.payments().stream()
            .map(
                one ->
                    new CaseDetails.PaymentSeen(
                        day(one.askedAt()),
                        one.amount(),
                        one.reason(),
                        one.dueOn(),
                        dayOf(one.doneAt())))
            .toList(),
        story.transfers().stream().map(one -> transfer(one, language)).toList(),
        story.status().endedOtherwise() ? story.reason() : null,
        new CaseDetails.ResultSeen(
            story.resultNumber(),
            story.dates().issuedOn(),
            story.dates().recordedOn(),
            dayOf(story.noticeSentAt()),
            story.dates().handedOverOn()),
        story
            .apology()
            .map(one -> new CaseDetails.ApologySeen(day(one.at()), one.reason(), one.newDay()))
            .orElse(null),
        promise(whole, language),
        measured(whole));
  }

  private List<CaseDetails.Happening> timeline(CaseStory story, Language language) {
    List<CaseDetails.Happening> all = new ArrayList<>();
    for (Told told : story.events()) {
      CaseEvent event = told.event();
      if (!INTERNAL.contains(event.kind())) {
        all.add(
            new CaseDetails.Happening(
                event.at(),
                event.kind(),
                texts.get(language, "case.event." + event.kind()),
                event.detail().unit() == null && event.detail().unitName() == null
                    ? null
                    : unit(event.detail().unit(), event.detail().unitName(), language),
                event.detail().reason(),
                told.corrected()));
      }
    }
    Collections.reverse(all);
    return all;
  }

  private CaseDetails.TransferSeen transfer(Transfer one, Language language) {
    LocalDate end = one.settledAt() == null ? VietnamTime.today(clock) : day(one.settledAt());
    return new CaseDetails.TransferSeen(
        unit(one.unit(), one.unitName(), language),
        day(one.sentAt()),
        one.state(),
        ChronoUnit.DAYS.between(day(one.sentAt()), end),
        dayOf(one.settledAt()),
        one.reason());
  }

  private CaseDetails.PromiseSeen promise(Cases.WholeCase whole, Language language) {
    CaseStory story = whole.story();
    WorkingCalendar calendar = calendars.of(whole.row().department());
    Promise promise = Promise.of(story, calendar, whole.rule().afterHalt());
    TimeLimit limit = promise.limit();
    Integer days = limit != null && limit.unit() == LimitUnit.WORKING_DAY ? limit.amount() : null;
    LocalDate end =
        Objects.requireNonNullElseGet(story.dates().issuedOn(), () -> VietnamTime.today(clock));
    boolean over = story.status().endedOtherwise();
    return new CaseDetails.PromiseSeen(
        promise.dueOn(),
        promise.counted(),
        story.halts().isEmpty() ? null : rule(whole, language),
        days != null && !over ? DaysTaken.until(end, story, calendar).orElse(null) : null,
        over ? null : days,
        Promise.explained(story, calendar, whole.rule().afterHalt())
            .filter(deadline -> Objects.equals(deadline.dueOn(), promise.dueOn()))
            .map(deadline -> days(deadline, language))
            .orElse(List.of()));
  }

  private String rule(Cases.WholeCase whole, Language language) {
    String said = texts.get(language, "case.rule." + whole.rule().afterHalt());
    return whole.rule().basis().isEmpty()
        ? said
        : texts.get(language, "case.rule.basis", said, whole.rule().basis());
  }

  private List<CaseDetails.DaySeen> days(Deadline deadline, Language language) {
    return deadline.days().stream()
        .map(
            line ->
                new CaseDetails.DaySeen(
                    line.date(),
                    words.day(line.date(), language),
                    words.line(line, language),
                    line.counting()))
        .toList();
  }

  /** How long such cases took this last year, as far as there are enough of them. */
  private @Nullable Measured measured(Cases.WholeCase whole) {
    if (whole.row().notice()) {
      return null;
    }
    return Measured.of(
            cases.read(
                sql ->
                    sql.list(
                        "SELECT days_taken FROM case_file WHERE procedure_code = ?"
                            + " AND department_code = ? AND issued_on >= ? AND days_taken IS NOT NULL"
                            + " ORDER BY issued_on DESC LIMIT "
                            + LATEST,
                        row -> row.getInt(1),
                        whole.row().procedure(),
                        whole.row().department(),
                        VietnamTime.today(clock).minusMonths(MONTHS))))
        .orElse(null);
  }

  private String unit(@Nullable String code, @Nullable String name, Language language) {
    if (code == null) {
      return Objects.requireNonNullElse(name, "");
    }
    return AgencyCode.typed(code)
        .flatMap(departments::find)
        .map(known -> known.name(language))
        .orElse(name == null ? code : name);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }

  private static @Nullable LocalDate dayOf(@Nullable Instant at) {
    return at == null ? null : day(at);
  }
}
