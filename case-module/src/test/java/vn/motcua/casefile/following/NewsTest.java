package vn.motcua.casefile.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;

class NewsTest {
  private static CaseEvent event(
      String id, String day, EventKind kind, @Nullable String about, @Nullable String corrects) {
    EventDetail detail =
        new EventDetail(
            null,
            null,
            null,
            null,
            List.of(),
            about == null ? null : LocalDate.parse(about),
            null,
            null);
    return new CaseEvent(id, kind, Instant.parse(day + "T02:00:00Z"), corrects, null, detail, null);
  }

  private static CaseEvent event(String id, String day, EventKind kind) {
    return event(id, day, kind, null, null);
  }

  private static CaseEvent details(String id, String day, String due, boolean notice) {
    CaseDates dates = CaseDates.NONE.dueOn(LocalDate.parse(due));
    return new CaseEvent(
        id,
        EventKind.DETAILS,
        Instant.parse(day + "T02:00:00Z"),
        null,
        null,
        EventDetail.NONE,
        new CaseHeader(
            "2.000648", null, "000.00.02.H20", FilingChannel.ONLINE, notice, dates, null, null));
  }

  private static List<String> keys(List<CaseEvent> events) {
    return News.of(CaseStory.of(events)).stream().map(News::key).toList();
  }

  private static List<CaseEvent> wholeCase() {
    return List.of(
        details("d1", "2026-11-02", "2026-11-23", false),
        event("1", "2026-11-02", EventKind.REGISTERED),
        event("2", "2026-11-02", EventKind.RECEIVED),
        event("3", "2026-11-03", EventKind.IN_PROCESS),
        event("4", "2026-11-05", EventKind.SUPPLEMENT_REQUESTED),
        event("5", "2026-11-10", EventKind.SUPPLEMENT_ANSWERED, "2026-11-30", null),
        event("6", "2026-11-29", EventKind.APOLOGY, "2026-12-04", null),
        details("d2", "2026-11-29", "2026-12-04", false),
        event("7", "2026-12-03", EventKind.RESULT_READY),
        event("8", "2026-12-04", EventKind.RETURNED));
  }

  @Test
  void each_event_is_told_once_and_the_day_of_an_apology_with_the_apology() {
    assertThat(keys(wholeCase()))
        .containsExactly("received", "supplement:4", "date:2026-11-30", "apology", "ready");
  }

  @Test
  void in_whatever_order_and_however_often_events_come_the_same_is_told_in_the_end() {
    Random random = new Random(5);
    for (int run = 0; run < 500; run++) {
      List<CaseEvent> order = new ArrayList<>(wholeCase());
      Collections.shuffle(order, random);
      Set<CaseEvent> stored = new HashSet<>();
      Set<String> told = new TreeSet<>();
      for (CaseEvent event : order) {
        stored.add(event);
        told.addAll(keys(List.copyOf(stored)));
      }
      assertThat(told)
          .contains("apology", "date:2026-11-30", "ready", "received", "supplement:4")
          .as("%s", order.stream().map(CaseEvent::id).toList())
          .allMatch(key -> keys(wholeCase()).contains(key) || key.equals("date:2026-12-04"));
    }
  }

  @Test
  void a_corrected_request_is_no_other_request_and_a_cancelled_one_is_none() {
    CaseEvent asked = event("4", "2026-11-05", EventKind.SUPPLEMENT_REQUESTED);
    CaseEvent better = event("9", "2026-11-06", EventKind.SUPPLEMENT_REQUESTED, null, "4");
    assertThat(keys(List.of(asked, better))).containsExactly("supplement:4");
    assertThat(keys(List.of(asked, event("9", "2026-11-06", EventKind.CANCELLED, null, "4"))))
        .isEmpty();
  }

  @Test
  void a_notice_has_no_days_to_tell_of() {
    assertThat(
            keys(
                List.of(
                    details("d1", "2026-11-02", "2026-11-23", true),
                    details("d2", "2026-11-03", "2026-11-24", true))))
        .isEmpty();
  }
}
