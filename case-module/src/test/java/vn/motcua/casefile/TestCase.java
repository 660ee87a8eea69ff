package vn.motcua.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.code.CaseCode;

/** Builds cases that read as sentences. Times are hours in Vietnam. */
final class TestCase {
  private final String code;
  private final List<CaseEvent> events = new ArrayList<>();
  private @Nullable LocalDate receivedOn;
  private @Nullable LocalDate dueOn;
  private @Nullable LocalDate issuedOn;
  private @Nullable LocalDate recordedOn;

  private TestCase(String code) {
    this.code = code;
  }

  static TestCase aCase() {
    return aCase("000.00.02.H23-200922-0005");
  }

  static TestCase aCase(String code) {
    return new TestCase(code);
  }

  TestCase receivedOn(String day) {
    receivedOn = LocalDate.parse(day);
    return with(CaseStatus.RECEIVED, day);
  }

  TestCase dueOn(String day) {
    dueOn = LocalDate.parse(day);
    return this;
  }

  TestCase issuedOn(String day) {
    issuedOn = LocalDate.parse(day);
    return this;
  }

  TestCase recordedOn(String day) {
    recordedOn = LocalDate.parse(day);
    return with(CaseStatus.RESULT_READY, day);
  }

  TestCase with(CaseStatus status, String day) {
    Instant noon = Instant.parse(day + "T05:00:00Z");
    events.add(
        new CaseEvent(
            String.valueOf(events.size()),
            EventKind.of(status),
            noon,
            null,
            null,
            EventDetail.NONE,
            null));
    return this;
  }

  /** The agency apologises that day, and promises another. */
  TestCase apologisedOn(String day, String newDay) {
    EventDetail detail =
        new EventDetail(
            null, null, "đông hồ sơ", null, List.of(), LocalDate.parse(newDay), null, null);
    events.add(
        new CaseEvent(
            "apology",
            EventKind.APOLOGY,
            Instant.parse(day + "T05:00:00Z"),
            null,
            null,
            detail,
            null));
    return this;
  }

  /** What its events come to, with the header told last. */
  CaseStory story() {
    CaseDates dates = new CaseDates(receivedOn, receivedOn, dueOn, issuedOn, recordedOn, null);
    CaseHeader header =
        new CaseHeader(
            "2.000309",
            null,
            CaseCode.parse(code).agency().value(),
            FilingChannel.COUNTER,
            false,
            dates,
            null,
            null);
    List<CaseEvent> all = new ArrayList<>(events);
    Instant last = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    all.add(
        new CaseEvent("details", EventKind.DETAILS, last, null, null, EventDetail.NONE, header));
    return CaseStory.of(all);
  }

  PublicCase seenOn(String today) {
    CaseStory story = story();
    CaseCode read = CaseCode.parse(code);
    return PublicCase.of(read, TestRows.row(read, story), LocalDate.parse(today));
  }
}
