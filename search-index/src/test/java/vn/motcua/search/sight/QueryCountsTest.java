package vn.motcua.search.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryCountsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);
  private static final int MANY = 100;

  private final QueryCounts counts = new QueryCounts(MANY);

  @Test
  void four_people_are_too_few_and_five_are_enough() {
    search("mo quan an", 4, MONDAY);
    assertThat(ready(MONDAY)).isEmpty();

    search("mo quan an", 5, SUNDAY);

    assertThat(ready(SUNDAY))
        .containsExactly(new CountedQuery(MONDAY, Source.PAGE, "mo quan an", 5, 9, 9, 0, SUNDAY));
  }

  @Test
  void one_person_is_one_however_often_and_on_however_many_days_they_search() {
    for (int i = 0; i < MANY; i++) {
      search("mo quan an", 1, MONDAY.plusDays(i));
      assertThat(ready(MONDAY.plusDays(i))).isEmpty();
    }
  }

  @Test
  void people_of_two_weeks_are_not_put_together() {
    search("mo quan an", 4, SUNDAY);
    search("mo quan an", 4, SUNDAY.plusDays(1));
    assertThat(ready(SUNDAY.plusDays(1))).isEmpty();
  }

  @Test
  void what_is_ready_when_the_week_ends_is_still_written() {
    search("mo quan an", 5, SUNDAY);

    List<CountedQuery> late = ready(SUNDAY.plusDays(1));

    assertThat(late).extracting(CountedQuery::week).containsExactly(MONDAY);
    counts.written(late);
    assertThat(ready(SUNDAY.plusDays(1))).isEmpty();
  }

  @Test
  void programs_and_people_are_kept_apart() {
    search("mo quan an", 3, MONDAY);
    for (int i = 0; i < 3; i++) {
      counts.searched("mo quan an", Source.API, visitor(MANY + i), false, MONDAY);
    }
    assertThat(ready(MONDAY)).isEmpty();
  }

  @Test
  void until_it_is_written_it_is_offered_and_then_only_what_came_since() {
    search("mo quan an", 5, MONDAY);
    List<CountedQuery> first = ready(MONDAY);
    assertThat(ready(MONDAY)).isEqualTo(first);

    search("mo quan an", 1, MONDAY);
    counts.clicked("mo quan an", MONDAY);
    counts.written(first);

    assertThat(ready(MONDAY))
        .containsExactly(new CountedQuery(MONDAY, Source.PAGE, "mo quan an", 5, 1, 1, 1, MONDAY));
  }

  @Test
  void a_flood_of_queries_is_forgotten_and_said_to_be() {
    for (int i = 0; i < 10 * MANY; i++) {
      search("cau so " + i, 1, MONDAY);
    }
    assertThat(counts.dropped()).isEqualTo(9 * MANY);
    assertThat(counts.dropped()).isZero();
  }

  private void search(String query, int people, LocalDate day) {
    for (int i = 0; i < people; i++) {
      counts.searched(query, Source.PAGE, visitor(i), false, day);
    }
  }

  private static Visitor visitor(int number) {
    return new Visitor("10.0.0." + number, "Mozilla");
  }

  private List<CountedQuery> ready(LocalDate day) {
    return counts.ready(MANY, day);
  }
}
