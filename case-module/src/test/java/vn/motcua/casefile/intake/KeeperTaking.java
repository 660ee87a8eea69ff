package vn.motcua.casefile.intake;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import vn.motcua.calendar.VietnamDays;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.outbox.relay.Sql;

/** Takes messages as the portal does, without a container. */
public record KeeperTaking(DataSource database, Clock clock) implements Taking {
  /** The days of the country. */
  public static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(VietnamDays.layer()));

  private static final Catalogue EVERYTHING =
      new Catalogue() {
        @Override
        public boolean hasProcedure(String code) {
          return true;
        }

        @Override
        public boolean hasDepartment(String code) {
          return true;
        }

        @Override
        public WorkingCalendar calendar(String department) {
          return CALENDAR;
        }
      };

  @Override
  public List<Outcome> take(String client, List<Parcel> parcels, Sql.Work<?> also) {
    return Sql.transaction(
        database,
        sql -> {
          also.in(sql);
          return parcels.isEmpty()
              ? List.of()
              : new CaseKeeper(EVERYTHING).store(sql, Way.PULL, client, parcels, clock.instant());
        });
  }
}
