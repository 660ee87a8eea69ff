package vn.motcua.search.desk;

import java.time.format.DateTimeFormatter;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;

/** 409: somebody else saved the item since it was read; nothing was written over. */
public final class ChangedMeanwhile extends PortalProblem {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final transient StoredItem theirs;

  ChangedMeanwhile(StoredItem theirs) {
    super(
        409,
        "desk-changed-meanwhile",
        theirs.changedBy(),
        WHEN.format(theirs.changedAt()),
        String.valueOf(theirs.version()));
    this.theirs = theirs;
  }

  public StoredItem theirs() {
    return theirs;
  }
}
