package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.time.VietnamTime;

/** Events that read as sentences. Times are hours in Vietnam. */
final class TestEvents {
  private TestEvents() {}

  static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(VietnamTime.ZONE).toInstant();
  }

  static CaseEvent event(String id, EventKind kind, String time) {
    return new CaseEvent(id, kind, at(time), null, null, EventDetail.NONE, null);
  }

  static CaseEvent correcting(String wrong, CaseEvent event) {
    return new CaseEvent(
        event.id(), event.kind(), event.at(), wrong, null, event.detail(), event.header());
  }

  static CaseEvent at(String unit, CaseEvent event) {
    return with(event, new EventDetail(unit, null, null, null, List.of(), null, null, null));
  }

  static CaseEvent because(String reason, CaseEvent event) {
    return with(event, new EventDetail(null, null, reason, null, List.of(), null, null, null));
  }

  static CaseEvent on(String day, CaseEvent event) {
    return with(
        event,
        new EventDetail(null, null, null, null, List.of(), LocalDate.parse(day), null, null));
  }

  static CaseEvent with(CaseEvent event, EventDetail detail) {
    return new CaseEvent(
        event.id(),
        event.kind(),
        event.at(),
        event.corrects(),
        event.person(),
        detail,
        event.header());
  }

  static CaseEvent details(String id, String time, @Nullable String due, boolean notice) {
    CaseDates dates =
        new CaseDates(null, null, due == null ? null : LocalDate.parse(due), null, null, null);
    CaseHeader header =
        new CaseHeader(
            "2.000648", null, "000.00.02.H20", FilingChannel.COUNTER, notice, dates, null, null);
    return new CaseEvent(id, EventKind.DETAILS, at(time), null, null, EventDetail.NONE, header);
  }
}
