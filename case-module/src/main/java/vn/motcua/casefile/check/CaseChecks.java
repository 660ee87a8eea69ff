package vn.motcua.casefile.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.casefile.store.CaseFlag;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.selfcheck.SelfCheckRule;
import vn.motcua.selfcheck.SelfCheckRule.All;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.selfcheck.SelfCheckRules;
import vn.motcua.selfcheck.SqlSearch;
import vn.motcua.selfcheck.Weight;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** The rules about cases. The numbers are those of the facts inspections complain about. */
@ApplicationScoped
public class CaseChecks implements SelfCheckRules {
  private static final String THIS_YEAR = " AND g.since >= MAKEDATE(YEAR(:today), 1)";
  private static final String CASE =
      "SELECT f.department_code AS department, f.code AS label,"
          + " CONCAT('can-bo/ho-so/mot?id=', f.id) AS path, ";

  @Inject private SqlSearch sql;
  @Inject private Feeds feeds;
  @Inject private Clock clock;

  @Override
  public List<SelfCheckRule> rules() {
    return List.of(
        new SelfCheckRule("feed-silent", 1, Weight.RISK, Role.ADMINISTRATOR, silent()),
        rule(
            "transfer-waiting",
            3,
            Weight.RISK,
            Role.LEADER,
            open("transfer_on", "f.transfer_on <= :today - INTERVAL :days DAY")),
        rule(
            "incomplete-accepted",
            4,
            Weight.WEAKNESS,
            Role.CLERK,
            flag(CaseFlag.Kind.SUPPLEMENT_AFTER, "g.amount >= 0" + THIS_YEAR)),
        rule(
            "supplement-again",
            5,
            Weight.BREACH,
            Role.OFFICER,
            flag(CaseFlag.Kind.SUPPLEMENTS, "g.amount > :times")),
        rule(
            "supplement-no-slip",
            5,
            Weight.BREACH,
            Role.OFFICER,
            flag(CaseFlag.Kind.SUPPLEMENT_NO_SLIP, "g.amount > 0")),
        rule(
            "supplement-late",
            5,
            Weight.BREACH,
            Role.OFFICER,
            flag(CaseFlag.Kind.SUPPLEMENT_AFTER, "g.amount > :days")),
        rule(
            "not-recorded",
            6,
            Weight.RISK,
            Role.OFFICER,
            open("issued_on", "f.phase = 'ISSUED' AND f.issued_on < :today - INTERVAL :days DAY")),
        rule(
            "recorded-late",
            6,
            Weight.WEAKNESS,
            Role.OFFICER,
            flag(CaseFlag.Kind.RECORDED_LATE, "g.amount > :days" + THIS_YEAR)),
        rule(
            "late-no-apology",
            8,
            Weight.BREACH,
            Role.LEADER,
            open("due_on", "f.phase = 'OPEN' AND f.due_on < :today AND f.apology_on IS NULL")),
        rule(
            "settled-no-apology",
            8,
            Weight.BREACH,
            Role.LEADER,
            flag(CaseFlag.Kind.LATE_NO_APOLOGY, "g.amount > 0" + THIS_YEAR)),
        rule(
            "second-apology",
            8,
            Weight.BREACH,
            Role.LEADER,
            flag(CaseFlag.Kind.APOLOGIES, "g.amount > :times")),
        rule("low-online", 12, Weight.WEAKNESS, Role.LEADER, share(2)),
        rule("low-postal", 12, Weight.WEAKNESS, Role.LEADER, share(3)));
  }

  private SelfCheckRule rule(String id, int number, Weight weight, Role actor, String query) {
    return new SelfCheckRule(id, number, weight, actor, sql.of(id, query));
  }

  private static String open(String since, String condition) {
    return CASE
        + "f."
        + since
        + " AS since, DATEDIFF(:today, f."
        + since
        + ") AS value FROM case_file f WHERE "
        + condition;
  }

  private static String flag(CaseFlag.Kind kind, String condition) {
    return CASE
        + "g.since AS since, g.amount AS value FROM case_flag g JOIN case_file f ON f.id = g.case_id"
        + " WHERE g.flag = '"
        + kind
        + "' AND "
        + condition;
  }

  /** Departments whose share of a channel is low this year, in percent. */
  private static String share(int channel) {
    String year = "MAKEDATE(YEAR(:today), 1)";
    return "SELECT c.department_code AS department, c.department_code AS label, 'thong-ke' AS path, "
        + year
        + " AS since, ROUND(100 * SUM(c.channel = "
        + channel
        + ") / COUNT(*)) AS value FROM case_fact c WHERE c.notice = FALSE AND c.closed_on >= "
        + year
        + " AND c.entered_on >= "
        + year
        + " GROUP BY c.department_code HAVING COUNT(*) >= :fewest AND 100 * SUM(c.channel = "
        + channel
        + ") < :percent * COUNT(*)";
  }

  private All silent() {
    return today -> {
      Instant now = clock.instant();
      return feeds.all().values().stream()
          .filter(feed -> feed.silent(now))
          .map(feed -> found(feed, today))
          .toList();
    };
  }

  private static Found found(Feeds.Feed feed, LocalDate today) {
    LocalDate since = LocalDate.ofInstant(feed.toldAt(), VietnamTime.ZONE);
    return new Found(
        feed.agency(),
        feed.agency(),
        "can-bo/ho-so/nguon",
        since,
        ChronoUnit.DAYS.between(since, today));
  }
}
