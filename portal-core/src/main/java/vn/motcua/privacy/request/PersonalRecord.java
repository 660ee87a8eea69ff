package vn.motcua.privacy.request;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a feature has of somebody in one place.
 *
 * @param id within the feature
 * @param what key of the words for it
 * @param at since when
 * @param data all that is personal, by name, in an order for reading
 * @param keptBecause key of the words for why it may not be erased; empty when it may
 */
public record PersonalRecord(
    String id, String what, Instant at, Map<String, String> data, String keptBecause) {
  public PersonalRecord {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  public boolean erasable() {
    return keptBecause.isEmpty();
  }
}
