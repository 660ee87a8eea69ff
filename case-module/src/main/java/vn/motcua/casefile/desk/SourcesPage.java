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
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.IntakeRights;
import vn.motcua.casefile.intake.KnownCodes;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.code.AgencyCode;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Scope;
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
  @Inject private Clock clock;

  private List<Unknown> unknown = List.of();

  /** A code that cases name and the portal does not know. */
  public record Unknown(
      String kind, String code, @Nullable String name, String agency, String example, Instant at) {}

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
    return IntakeRights.above(new AgencyCode(agency)).stream().anyMatch(scope::covers);
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
