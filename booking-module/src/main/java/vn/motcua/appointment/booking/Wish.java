package vn.motcua.appointment.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Service;
import vn.motcua.text.Language;

/**
 * What somebody wants to have held.
 *
 * @param request made up by whoever asks; the same again is the same hold
 * @param procedure code of the procedure; null when none was named
 * @param caseCode of a result to collect; null for none
 */
public record Wish(
    Service service,
    String centre,
    Instant startsAt,
    int people,
    @Nullable String procedure,
    @Nullable String caseCode,
    Language language,
    String request) {

  int minutes() {
    return service.minutes() * people;
  }
}
