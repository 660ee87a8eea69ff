package vn.motcua.casefile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.Apology;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.Transfer;
import vn.motcua.time.VietnamTime;

/**
 * What is written of a story.
 *
 * @param dueOn the promise that counts
 * @param daysTaken working days until the result was issued; null before
 * @param flags what went wrong
 */
public record Projection(
    long id,
    String code,
    String agency,
    CaseStory story,
    @Nullable LocalDate dueOn,
    @Nullable Integer daysTaken,
    List<CaseFlag> flags,
    Instant toldAt) {
  static final String COLUMNS =
      "id, code, agency_code, procedure_code, procedure_name, department_code, channel, notice,"
          + " status, phase, step, submitted_on, received_on, due_on, issued_on, recorded_on,"
          + " handed_over_on, waiting_on, apology_on, apology_day, holder_code, holder_name,"
          + " transfer_on, days_taken, events, told_at";

  public Projection {
    flags = List.copyOf(flags);
  }

  @Nullable Object[] values() {
    CaseHeader header = story.header();
    CaseDates dates = story.dates();
    CaseStory.Holder holder = story.holder();
    Apology apology = story.apology().orElse(null);
    return new @Nullable Object[] {
      id,
      code,
      agency,
      header == null ? "" : header.procedure(),
      header == null ? null : header.procedureName(),
      header == null ? agency : header.department(),
      header == null ? FilingChannel.COUNTER : header.channel(),
      header != null && header.notice(),
      story.status(),
      Phase.of(story),
      story.completion().step(),
      dates.submittedOn(),
      dates.receivedOn(),
      dueOn,
      dates.issuedOn(),
      dates.recordedOn(),
      dates.handedOverOn(),
      day(story.waitingSince()),
      apology == null ? null : day(apology.at()),
      apology == null ? null : apology.newDay(),
      holder == null ? null : holder.unit(),
      holder == null ? null : holder.name(),
      day(story.waitingTransfer().map(Transfer::sentAt).orElse(null)),
      daysTaken,
      story.events().size(),
      toldAt
    };
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}
