package vn.motcua.calendar;

import java.time.format.DateTimeFormatter;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;

/** 409: somebody else saved the entry since it was read; nothing was written over. */
public final class EntryChangedMeanwhile extends PortalProblem {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final transient StoredEntry theirs;

  EntryChangedMeanwhile(StoredEntry theirs) {
    super(
        409,
        "calendar-changed-meanwhile",
        theirs.changedBy(),
        WHEN.format(theirs.changedAt()),
        String.valueOf(theirs.version()));
    this.theirs = theirs;
  }

  public StoredEntry theirs() {
    return theirs;
  }
}
