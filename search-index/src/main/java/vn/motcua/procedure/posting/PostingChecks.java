package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.selfcheck.SelfCheckRule;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.selfcheck.SelfCheckRules;
import vn.motcua.selfcheck.Thresholds;
import vn.motcua.selfcheck.Weight;
import vn.motcua.staff.Role;

/** Procedures that are in force and do not hang where they are handed in. */
@ApplicationScoped
public class PostingChecks implements SelfCheckRules {
  static final String ID = "not-posted";

  @Inject private Postings postings;
  @Inject private Calendars calendars;
  @Inject private Thresholds thresholds;

  @Override
  public List<SelfCheckRule> rules() {
    SelfCheckRule.All search =
        today ->
            postings.all().stream()
                .flatMap(
                    one ->
                        overdue(
                            one,
                            calendars.of(one.list().centre().code()),
                            thresholds.of(ID, today).getOrDefault("working", 0),
                            today))
                .toList();
    return List.of(new SelfCheckRule(ID, 11, Weight.BREACH, Role.CLERK, search));
  }

  /**
   * What should hang by now.
   *
   * @param working days that may pass after it took effect, by the calendar of the centre
   */
  static Stream<Found> overdue(
      Standing standing, WorkingCalendar calendar, int working, LocalDate today) {
    Map<LocalDate, Integer> passed = new HashMap<>(); // many take effect on the same day
    return standing.missing().stream()
        .flatMap(
            one -> {
              LocalDate since = one.item().since();
              int days = passed.computeIfAbsent(since, day -> calendar.workingDays(day, today));
              return days > working
                  ? Stream.of(found(standing.list(), one, days - working))
                  : Stream.empty();
            });
  }

  private static Found found(CounterList list, Standing.Missing one, int late) {
    String code = one.item().code();
    return new Found(
        list.centre().code(), code, "thu-tuc/" + code, one.item().since(), late, details(one));
  }

  private static List<String> details(Standing.Missing one) {
    return one.fresh() ? List.of("NEW") : one.changed().stream().map(Enum::name).sorted().toList();
  }
}
