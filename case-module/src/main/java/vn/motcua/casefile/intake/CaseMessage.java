package vn.motcua.casefile.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.code.CaseCode;

/**
 * What a message of the one-stop software tells about one case.
 *
 * @param secret what is printed on the receipt besides the code, in its one form; null when the
 *     message does not tell it
 */
public record CaseMessage(
    CaseCode code, List<CaseEvent> events, @Nullable Applicant applicant, @Nullable String secret) {
  public CaseMessage {
    events = List.copyOf(events);
  }

  @Override
  public String toString() {
    return "CaseMessage";
  }
}
