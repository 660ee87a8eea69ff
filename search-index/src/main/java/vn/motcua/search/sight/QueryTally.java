package vn.motcua.search.sight;

import java.time.LocalDate;

/** What has been counted of a query and not been written yet; the people, of the whole week. */
final class QueryTally {
  private final PeopleSketch people = new PeopleSketch();
  private int searches;
  private int withoutResult;
  private int clicks;
  private LocalDate lastDay = LocalDate.EPOCH;

  void searched(long person, boolean found, LocalDate day) {
    people.add(person);
    searches++;
    withoutResult += found ? 0 : 1;
    lastDay = day;
  }

  void clicked(LocalDate day) {
    clicks++;
    lastDay = day;
  }

  int people() {
    return people.people();
  }

  boolean pending() {
    return searches > 0 || clicks > 0;
  }

  CountedQuery counted(QueryCounts.Key key) {
    return new CountedQuery(
        key.week(), key.source(), key.query(), people(), searches, withoutResult, clicks, lastDay);
  }

  void written(CountedQuery row) {
    searches -= row.searches();
    withoutResult -= row.withoutResult();
    clicks -= row.clicks();
  }
}
