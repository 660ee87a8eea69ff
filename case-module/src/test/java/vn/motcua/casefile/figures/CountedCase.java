package vn.motcua.casefile.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.code.CaseCode;
import vn.motcua.time.VietnamTime;

/** Builds the events of a case that is to be counted; days are days in Vietnam. */
final class CountedCase {
  final CaseCode code;
  final List<CaseEvent> events = new ArrayList<>();
  private String procedure = "2.000648";
  private String department = "000.00.02.H23";
  private FilingChannel channel = FilingChannel.COUNTER;
  private boolean notice;
  private @Nullable LocalDate due;
  private @Nullable LocalDate issued;

  private CountedCase(String code) {
    this.code = CaseCode.parse(code);
  }

  static CountedCase aCase(String code) {
    return new CountedCase(code);
  }

  CountedCase of(String other) {
    procedure = other;
    return this;
  }

  CountedCase at(String other) {
    department = other;
    return this;
  }

  CountedCase by(FilingChannel other) {
    channel = other;
    return this;
  }

  CountedCase notice() {
    notice = true;
    return this;
  }

  CountedCase due(@Nullable LocalDate day) {
    due = day;
    return this;
  }

  CountedCase issued(@Nullable LocalDate day) {
    issued = day;
    return this;
  }

  CountedCase with(EventKind kind, LocalDate day) {
    return with(kind, day, null);
  }

  CountedCase with(EventKind kind, LocalDate day, @Nullable String corrects) {
    events.add(
        new CaseEvent("e" + events.size(), kind, at(day), corrects, null, EventDetail.NONE, null));
    return this;
  }

  /** With what the case is about, told once more. */
  CountedCase again(LocalDate day) {
    return about("details-" + events.size(), day);
  }

  /** With what the case is about, told last. */
  CountedCase done(LocalDate day) {
    return about("details-1", day);
  }

  private CountedCase about(String event, LocalDate day) {
    CaseDates dates = new CaseDates(null, null, due, issued, null, null);
    CaseHeader header =
        new CaseHeader(procedure, null, department, channel, notice, dates, null, null);
    events.add(
        new CaseEvent(event, EventKind.DETAILS, at(day), null, null, EventDetail.NONE, header));
    return this;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(VietnamTime.ZONE).toInstant();
  }
}
