package vn.motcua.health;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a look at something found.
 *
 * @param reason for operators, in English and without personal data; empty when all is well
 * @param figures by names fit for metrics: small letters and underscores, with their unit
 */
public record Finding(Condition condition, String reason, Map<String, Long> figures) {
  public Finding {
    figures = Map.copyOf(new TreeMap<>(figures));
  }

  public static Finding well(Map<String, Long> figures) {
    return new Finding(Condition.WELL, "", figures);
  }

  public static Finding poor(String reason, Map<String, Long> figures) {
    return new Finding(Condition.POOR, reason, figures);
  }

  public static Finding away(String reason) {
    return new Finding(Condition.AWAY, reason, Map.of());
  }

  public static Finding unused() {
    return new Finding(Condition.UNUSED, "", Map.of());
  }
}
