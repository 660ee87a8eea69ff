package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.code.AgencyCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** What hangs at the service centres, and that staff say so. */
@ApplicationScoped
public class Postings {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Who may say so, for the centre or an agency above it. */
  private static final Role[] ROLES = {Role.CLERK, Role.OFFICER, Role.LEADER, Role.PUBLISHER};

  @Inject private CounterLists lists;
  @Inject private PostingStore store;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Clock clock;

  /** Of every centre that is open. */
  public List<Standing> all() {
    Map<String, Posting> latest = store.latest();
    return lists.all().stream()
        .map(list -> Standing.of(list, latest.get(list.centre().code())))
        .toList();
  }

  /** Of one centre; empty when there is none with that code that is open. */
  public Optional<Standing> of(String centre) {
    return lists.of(centre).map(list -> Standing.of(list, store.latest(centre).orElse(null)));
  }

  /** The day on which the latest list of every centre was hung up, by its code. */
  public Map<String, LocalDate> days() {
    return store.latest().values().stream()
        .collect(Collectors.toMap(Posting::centre, Posting::postedOn));
  }

  /** Whether the person who asks may say what hangs at that centre. */
  public boolean may(String centre) {
    return Arrays.stream(ROLES).anyMatch(role -> rights.may(role, new AgencyCode(centre)));
  }

  /**
   * The list as it is now hangs there since that day.
   *
   * @param digest of the list that was seen
   * @throws PortalProblem 403 when it is not for this person to say; 409 when the list is another
   *     one by now
   * @throws InvalidInput for a day to come, or before the one told last
   */
  public void confirm(String centre, String digest, LocalDate since) {
    if (!may(centre)) {
      throw new PortalProblem(403, "forbidden");
    }
    Retry.ofMaking(() -> told(centre, digest, since)); // another one may have said it just now
  }

  private boolean told(String centre, String digest, LocalDate since) {
    Standing now = of(centre).orElseThrow(() -> new PortalProblem(404, "not-found"));
    if (!now.list().digest().equals(digest)) {
      throw new PortalProblem(409, "posting-changed");
    }
    if (since.isAfter(VietnamTime.today(clock))) {
      throw new InvalidInput("since", "posting.since.future");
    }
    Posting before = now.posting();
    if (before != null && since.isBefore(before.postedOn())) {
      throw new InvalidInput("since", "posting.since.before", DAY.format(before.postedOn()));
    }
    boolean told =
        before != null && before.digest().equals(digest) && before.postedOn().equals(since);
    if (!told) { // else the same button pressed twice
      store.add(posting(now.list(), since), before);
    }
    return !told;
  }

  private Posting posting(CounterList list, LocalDate since) {
    return new Posting(
        0,
        list.centre().code(),
        since,
        list.digest(),
        list.items().stream()
            .collect(Collectors.toMap(CounterList.Item::code, CounterList.Item::said)),
        staff.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
