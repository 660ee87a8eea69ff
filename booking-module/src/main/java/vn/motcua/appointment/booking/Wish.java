package vn.motcua.appointment.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Service;
import vn.motcua.text.Language;

/**
 * What somebody wants to have held.
 *
 * @param request made up by whoever asks; the same again is the same hold
 * @param service of several the first, with what the others add
 * @param procedure code of the procedure; null when none was named
 * @param caseCode of a result to collect; null for none
 * @param more what they come for besides
 */
public record Wish(
    Service service,
    String centre,
    Instant startsAt,
    int people,
    @Nullable String procedure,
    @Nullable String caseCode,
    Language language,
    String request,
    List<Matter> more) {
  public Wish {
    more = List.copyOf(more);
  }

  /** For one thing only. */
  public Wish(
      Service service,
      String centre,
      Instant startsAt,
      int people,
      @Nullable String procedure,
      @Nullable String caseCode,
      Language language,
      String request) {
    this(service, centre, startsAt, people, procedure, caseCode, language, request, List.of());
  }

  int minutes() {
    return service.minutes() * people;
  }
}
