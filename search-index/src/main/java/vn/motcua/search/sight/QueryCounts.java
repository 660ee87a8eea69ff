package vn.motcua.search.sight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts queries in memory. People are told apart by a keyed hash of query, address and browser:
 * the key is random, lives here alone and is replaced each week, so a hash leads to nobody, and two
 * queries of one person have nothing in common. What fewer than {@value #PEOPLE} have typed never
 * leaves this object.
 */
final class QueryCounts {
  /** How many people must have typed a query before anybody may see it. */
  static final int PEOPLE = 5;

  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  record Key(LocalDate week, Source source, String query) {}

  private final Map<Key, QueryTally> tallies;
  private final SecureRandom random = new SecureRandom();
  private LocalDate week = LocalDate.EPOCH;
  private Mac mac = freshKey();
  private long dropped;

  /**
   * @param capacity how many queries are kept; what was not typed for longest makes room
   */
  QueryCounts(int capacity) {
    tallies =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, QueryTally> eldest) {
            boolean full = size() > capacity;
            dropped += full && eldest.getValue().pending() ? 1 : 0;
            return full;
          }
        };
  }

  synchronized void searched(
      String query, Source source, Visitor visitor, boolean found, LocalDate day) {
    tally(query, source, day).searched(person(query, visitor), found, day);
  }

  synchronized void clicked(String query, LocalDate day) {
    tally(query, Source.PAGE, day).clicked(day);
  }

  private QueryTally tally(String query, Source source, LocalDate day) {
    begin(day);
    return tallies.computeIfAbsent(new Key(week, source, query), any -> new QueryTally());
  }

  /** With a new week the old key is lost, and all that too few people typed with it. */
  private void begin(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (monday.isAfter(week)) {
      week = monday;
      mac = freshKey();
      tallies.values().removeIf(tally -> tally.people() < PEOPLE);
    }
  }

  /** Counts ready to be written, of queries that enough people typed. */
  synchronized List<CountedQuery> ready(int limit, LocalDate day) {
    begin(day);
    List<CountedQuery> ready = new ArrayList<>();
    tallies.forEach(
        (key, tally) -> {
          if (tally.pending() && tally.people() >= PEOPLE && ready.size() < limit) {
            ready.add(tally.counted(key));
          }
        });
    return ready;
  }

  /** Takes off what has been written; until then it is offered again. */
  synchronized void written(List<CountedQuery> rows) {
    for (CountedQuery row : rows) {
      QueryTally tally = tallies.get(new Key(row.week(), row.source(), row.query()));
      if (tally != null) {
        tally.written(row);
      }
    }
    tallies
        .entrySet()
        .removeIf(old -> old.getKey().week().isBefore(week) && !old.getValue().pending());
  }

  /** How many queries were forgotten uncounted since this was asked last. */
  synchronized long dropped() {
    long since = dropped;
    dropped = 0;
    return since;
  }

  private long person(String query, Visitor visitor) {
    String all = query + '\n' + visitor.address() + '\n' + visitor.agent();
    return ByteBuffer.wrap(mac.doFinal(all.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private Mac freshKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      Mac fresh = Mac.getInstance(HASH);
      fresh.init(new SecretKeySpec(key, HASH));
      return fresh;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
