package vn.motcua.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.CaseCode;

/** Builds cases that read as sentences. Times are hours in Vietnam. */
final class TestCase {
  private final String code;
  private final List<CopiedCase.Event> events = new ArrayList<>();
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
    events.add(new CopiedCase.Event(String.valueOf(events.size()), noon, status));
    return this;
  }

  CopiedCase copy() {
    CaseCode read = CaseCode.parse(code);
    return new CopiedCase(
        read,
        "2.000309",
        null,
        read.agency(),
        FilingChannel.COUNTER,
        new CaseDates(receivedOn, receivedOn, dueOn, issuedOn, recordedOn, null),
        events);
  }

  CaseFile build() {
    return CaseFile.copyOf(copy());
  }

  PublicCase seenOn(String today) {
    return build().inPublic(LocalDate.parse(today));
  }
}
