package vn.motcua.feedback.desk;

import java.time.LocalDate;

/**
 * What is looked for in the inbox.
 *
 * @param department code; empty for all that may be seen
 * @param words in the text, the reference or the sender's name; empty for everything
 * @param today in Vietnam
 */
record InboxQuestion(View view, String department, String words, LocalDate today, int page) {
  static final int SIZE = 25;

  /** Which part of the inbox; {@code feedback.view.…} says it in words. */
  enum View {
    OPEN,
    MINE,
    UNASSIGNED,
    LATE,
    TODAY,
    WAITING,
    APPROVAL,
    SECRET,
    ANSWERED
  }
}
