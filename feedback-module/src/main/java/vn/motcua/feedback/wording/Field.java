package vn.motcua.feedback.wording;

import java.util.Optional;
import java.util.stream.Stream;

/** What the portal fills in by itself, written {@code {ma}} in a wording. */
public enum Field {
  REFERENCE("ma"),
  SENDER("nguoi-gui"),
  RECEIVED("ngay-nhan"),
  DUE("han"),
  DEPARTMENT("co-quan"),
  PROCEDURE("thu-tuc"),
  CASE("ho-so");

  private final String word;

  Field(String word) {
    this.word = word;
  }

  /** As it is written between the brackets. */
  public String word() {
    return word;
  }

  static Optional<Field> of(String word) {
    return Stream.of(values()).filter(field -> field.word.equals(word)).findFirst();
  }
}
