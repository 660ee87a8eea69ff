package vn.motcua.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Phase;
import vn.motcua.casefile.timeline.Apology;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.code.CaseCode;
import vn.motcua.time.VietnamTime;

/** Rows as they would be stored. */
final class TestRows {
  private TestRows() {}

  static CaseRow row(CaseCode code, CaseStory story) {
    CaseHeader header = Objects.requireNonNull(story.header());
    Instant waiting = story.waitingSince();
    return new CaseRow(
        1,
        code.toString(),
        code.agency().value(),
        header.procedure(),
        header.procedureName(),
        header.department(),
        header.channel(),
        header.notice(),
        story.status(),
        Phase.OPEN,
        story.step(),
        story.dates(),
        waiting == null ? null : LocalDate.ofInstant(waiting, VietnamTime.ZONE),
        story.apology().map(one -> LocalDate.ofInstant(one.at(), VietnamTime.ZONE)).orElse(null),
        story.apology().map(Apology::newDay).orElse(null),
        null,
        null,
        null,
        Instant.EPOCH);
  }
}
