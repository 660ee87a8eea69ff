package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Halt;

/** Goes through the events of a case once, in their order. */
final class Fold {
  private final List<Told> told = new ArrayList<>();
  private final List<Halt> halts = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Supplement> supplements = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Apology> apologies = new ArrayList<>();
  private final Map<EventKind, Instant> first = new HashMap<>();
  private final Map<EventKind, Instant> last = new HashMap<>();

  private @Nullable CaseHeader header;
  private CaseStatus status = CaseStatus.REGISTERED;
  private int step;
  private CaseStory.@Nullable Holder holder;
  private @Nullable LocalDate promised;
  private @Nullable LocalDate promisedAgain;
  private @Nullable Instant promiseTold;
  private @Nullable Instant waitingSince;
  private @Nullable LocalDate issuedOn;
  private @Nullable String resultNumber;
  private @Nullable Instant noticeSentAt;
  private @Nullable String reason;

  Fold(Collection<CaseEvent> events) {
    Map<String, CaseEvent> once = new TreeMap<>();
    events.stream().sorted(CaseEvent.ORDER).forEach(event -> once.putIfAbsent(event.id(), event));
    Map<String, CaseEvent> corrections = corrections(once.values());
    for (CaseEvent event : once.values().stream().sorted(CaseEvent.ORDER).toList()) {
      String corrects = event.corrects();
      boolean outdone = corrects != null && !event.equals(corrections.get(corrects));
      boolean corrected = outdone || corrections.containsKey(event.id());
      told.add(new Told(event, corrected));
      if (!corrected) {
        take(event);
      }
    }
  }

  /** Of several corrections of the same event the last one counts. */
  private static Map<String, CaseEvent> corrections(Collection<CaseEvent> events) {
    Map<String, CaseEvent> corrections = new HashMap<>();
    events.stream()
        .filter(event -> event.corrects() != null && !event.id().equals(event.corrects()))
        .sorted(CaseEvent.ORDER)
        .forEach(event -> corrections.put(Objects.requireNonNull(event.corrects()), event));
    return corrections;
  }

  private void take(CaseEvent event) {
    if (event.kind() == EventKind.CANCELLED) {
      return;
    }
    first.putIfAbsent(event.kind(), event.at());
    last.put(event.kind(), event.at());
    event.kind().status().ifPresent(next -> move(next, event));
    keep(event);
  }

  private void move(CaseStatus next, CaseEvent event) {
    boolean received = first.containsKey(EventKind.RECEIVED);
    Instant since = waitingSince;
    if (next.waitsForCitizen() && since == null && received) {
      waitingSince = event.at();
    } else if (!next.waitsForCitizen() && since != null) {
      halts.add(new Halt(since, event.at()));
      waitingSince = null;
    }
    status = next;
    step = Math.max(step, Completion.step(next));
    if (event.kind() != EventKind.TRANSFERRED
        && (event.detail().unit() != null || event.detail().unitName() != null)) {
      holder = new CaseStory.Holder(event.detail().unit(), event.detail().unitName(), event.at());
    }
  }

  private void keep(CaseEvent event) {
    EventDetail detail = event.detail();
    switch (event.kind()) {
      case DETAILS -> describe(event);
      case RECEIVED -> promise(detail.day(), event.at());
      case NOT_ACCEPTED, STOPPED, WITHDRAWN -> reason = detail.reason();
      case TRANSFERRED -> send(event);
      case TRANSFER_ACCEPTED -> settle(Transfer.State.ACCEPTED, event);
      case TRANSFER_REFUSED -> settle(Transfer.State.REFUSED, event);
      case RECALLED -> settle(Transfer.State.RECALLED, event);
      case SUPPLEMENT_REQUESTED ->
          supplements.add(
              new Supplement(
                  detail.papers(),
                  detail.reason(),
                  detail.number(),
                  event.at(),
                  detail.day(),
                  null));
      case SUPPLEMENT_ANSWERED -> {
        answer(event.at());
        promiseAgain(detail.day(), event.at());
      }
      case PAYMENT_REQUESTED ->
          payments.add(
              new Payment(detail.amount(), detail.reason(), event.at(), detail.day(), null));
      case PAYMENT_DONE ->
          payments.replaceAll(one -> one.doneAt() == null ? one.done(event.at()) : one);
      case APOLOGY -> apologies.add(new Apology(event.at(), detail.reason(), detail.day()));
      case RESULT_ISSUED -> {
        issuedOn = Objects.requireNonNullElseGet(detail.day(), () -> CaseStory.day(event.at()));
        resultNumber = detail.number();
      }
      case NOTICE_SENT -> noticeSentAt = event.at();
      case REGISTERED, IN_PROCESS, RESULT_READY, RETURNED, CANCELLED, LATE_REASON -> {}
    }
    if (waitingSince == null && event.kind().status().isPresent()) {
      answer(event.at());
    }
  }

  private void describe(CaseEvent event) {
    CaseHeader told = event.header();
    if (told != null) {
      header = told;
      promise(told.dates().dueOn(), event.at());
    }
  }

  private void promise(@Nullable LocalDate day, Instant at) {
    if (day != null) {
      promised = day;
      promiseTold = at;
    }
  }

  private void promiseAgain(@Nullable LocalDate day, Instant at) {
    if (day != null) {
      promisedAgain = day;
      promiseTold = at;
    }
  }

  private void send(CaseEvent event) {
    settle(Transfer.State.RECALLED, event); // sent on without having been accepted
    transfers.add(
        new Transfer(
            event.detail().unit(),
            event.detail().unitName(),
            event.at(),
            Transfer.State.WAITING,
            null,
            event.detail().reason()));
  }

  private void settle(Transfer.State state, CaseEvent event) {
    transfers.replaceAll(
        one -> one.state() == Transfer.State.WAITING ? one.settled(state, event) : one);
  }

  /** Going on with the case says that nothing is missing any more. */
  private void answer(Instant at) {
    supplements.replaceAll(
        one -> one.answeredAt() == null && one.askedAt().isBefore(at) ? one.answered(at) : one);
  }

  CaseStory story() {
    if (waitingSince != null) {
      halts.add(new Halt(waitingSince, null));
    }
    return new CaseStory(
        header,
        status,
        step,
        holder,
        first.get(EventKind.RECEIVED),
        dates(),
        promisedAgain,
        promiseTold,
        waitingSince,
        List.copyOf(halts),
        List.copyOf(transfers),
        List.copyOf(supplements),
        List.copyOf(payments),
        List.copyOf(apologies),
        resultNumber,
        noticeSentAt,
        reason,
        List.copyOf(told));
  }

  private CaseDates dates() {
    CaseDates of = header == null ? CaseDates.NONE : header.dates();
    return new CaseDates(
        either(of.submittedOn(), first.get(EventKind.REGISTERED)),
        either(of.receivedOn(), first.get(EventKind.RECEIVED)),
        header != null && header.notice() ? null : promised,
        of.issuedOn() != null ? of.issuedOn() : issuedOn,
        either(of.recordedOn(), last.get(EventKind.RESULT_READY)),
        either(of.handedOverOn(), last.get(EventKind.RETURNED)));
  }

  private static @Nullable LocalDate either(@Nullable LocalDate told, @Nullable Instant seen) {
    return told != null ? told : seen == null ? null : CaseStory.day(seen);
  }
}
