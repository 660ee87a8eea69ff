package vn.motcua.feedback.wording;

import java.util.EnumMap;
import java.util.Map;
import vn.motcua.text.PageText;

/** Made-up values that show how a wording will look. */
final class Samples {
  private Samples() {}

  static Map<Field, String> of(PageText text) {
    Map<Field, String> samples = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      samples.put(field, text.get("feedback.wording.sample." + field));
    }
    return samples;
  }
}
