package vn.motcua.casefile.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else an event tells; null for what it does not.
 *
 * @param unit code of the unit that has the case from then on, or is to get it
 * @param unitName its name as the one-stop software gave it
 * @param reason why; written for the applicant
 * @param note written for colleagues; never shown to anybody outside
 * @param papers what is missing
 * @param day the day it is about: by when to answer, the new promised day, the day of issue
 * @param number number of the slip or of the result
 * @param amount to be paid, in VND
 */
public record EventDetail(
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable String reason,
    @Nullable String note,
    List<MissingPaper> papers,
    @Nullable LocalDate day,
    @Nullable String number,
    @Nullable Long amount) {
  public static final EventDetail NONE =
      new EventDetail(null, null, null, null, List.of(), null, null, null);

  public EventDetail {
    papers = List.copyOf(papers);
  }
}
