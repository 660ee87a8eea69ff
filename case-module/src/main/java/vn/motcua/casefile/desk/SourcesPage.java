package vn.motcua.casefile.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.KnownCodes;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.CodeChain;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.code.AgencyCode;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Scope;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** Where cases come from: software that is silent, codes nobody knows, messages refused. */
@Named
@RequestScoped
public class SourcesPage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
  private static final int MOST = 200;

  @Inject private Cases cases;
  @Inject private Feeds feeds;
  @Inject private KnownCodes codes;
  @Inject private Rights rights;
  @Inject private PageText text;
  @Inject private Clock clock;

  private List<Unknown> unknown = List.of();

  /** A code that cases name and the portal does not know. */
  public record Unknown(
      String kind, String code, @Nullable String name, String agency, String example, Instant at) {}

  /**
   * Software that the portal asks by itself.
   *
   * @param problem null while it answers as it should
   */
  public record Pulled(
      String name,
      String agency,
      @Nullable Instant goodAt,
      @Nullable Instant failingAt,
      Instant dueAt,
      @Nullable String problem) {}

  /** A message that could not be used. */
  public record Refused(Instant at, String client, String way, @Nullable String reason) {}

  @PostConstruct
  void read() {
    Scope scope = rights.scope(CaseDesk.READERS);
    unknown =
        cases
            .read(
                sql ->
                    sql.list(
                        "SELECT kind, code, name, agency, example, last_at FROM case_unknown"
                            + " ORDER BY last_at DESC LIMIT 1000",
                        row ->
                            new Unknown(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Sql.moment(row, "last_at"))))
            .stream()
            .filter(one -> theirs(scope, one.agency()) && stillUnknown(one))
            .limit(MOST)
            .toList();
  }

  private static boolean theirs(Scope scope, String agency) {
    return CodeChain.above(new AgencyCode(agency)).stream().anyMatch(scope::covers);
  }

  private boolean stillUnknown(Unknown one) {
    return one.kind().equals("PROCEDURE")
        ? !codes.hasProcedure(one.code())
        : !codes.hasDepartment(one.code());
  }

  public List<Unknown> getUnknown() {
    return unknown;
  }

  /** Those that have been silent longest first. */
  public List<Feeds.Feed> getFeeds() {
    Scope scope = rights.scope(CaseDesk.READERS);
    return feeds.all().values().stream()
        .filter(feed -> theirs(scope, feed.agency()))
        .sorted(Comparator.comparing(Feeds.Feed::toldAt))
        .toList();
  }

  public boolean silent(Feeds.Feed feed) {
    return feed.silent(clock.instant());
  }

  /** What is polled. */
  public List<Pulled> getPulled() {
    Scope scope = rights.scope(CaseDesk.READERS);
    return cases
        .read(
            sql ->
                sql.list(
                    "SELECT name, agency, good_at, failing_at, due_at, problem FROM case_pull"
                        + " ORDER BY name",
                    row ->
                        new Pulled(
                            row.getString(1),
                            row.getString(2),
                            Sql.instant(row, "good_at"),
                            Sql.instant(row, "failing_at"),
                            Sql.moment(row, "due_at"),
                            row.getString(6))))
        .stream()
        .filter(one -> theirs(scope, one.agency()))
        .toList();
  }

  /** What is wrong with one of them, in words; {@code STATUS 500} has a value. */
  public String problem(Pulled one) {
    String[] told = Objects.toString(one.problem(), "").split(" ", 2);
    return told.length == 2
        ? text.with("case.pull." + told[0], told[1])
        : text.get("case.pull." + told[0]);
  }

  /** Only for whoever sees all departments: of what could not be read nobody knows whose it is. */
  public List<Refused> getRefused() {
    if (!(rights.scope(CaseDesk.READERS) instanceof Scope.Everywhere)) {
      return List.of();
    }
    return cases.read(
        sql ->
            sql.list(
                "SELECT told_at, client, way, reason FROM case_message WHERE outcome = 'REJECTED'"
                    + " ORDER BY id DESC LIMIT 50",
                row ->
                    new Refused(
                        Sql.moment(row, "told_at"),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4))));
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }
}
