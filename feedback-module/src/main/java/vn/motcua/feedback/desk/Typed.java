package vn.motcua.feedback.desk;

import java.util.Map;

/** What was typed into a form, by field; nothing where nothing was. */
record Typed(Map<String, String> values) {
  String get(String field) {
    return values.getOrDefault(field, "");
  }
}
