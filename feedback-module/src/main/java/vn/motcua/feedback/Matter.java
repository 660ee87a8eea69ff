package vn.motcua.feedback;

import vn.motcua.text.Language;

/**
 * What somebody sends.
 *
 * @param language in which they want to be written to
 */
public record Matter(
    Kind kind,
    Category category,
    Entry entry,
    Naming naming,
    Language language,
    String text,
    Subject subject,
    Sender sender) {
  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "Matter";
  }
}
