package vn.motcua.feedback.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/**
 * Empties old feedback that is over: who sent it, what was written on both sides. What it was about
 * and how long it took stays for the figures, what was published stays in the register.
 */
@ApplicationScoped
public class FeedbackAnonymiser extends RowAnonymiser {
  static final String EMPTIED =
      "SET submission = NULL, text = '', case_code = '', booking_ref = '', place_words = '',"
          + " sender_name = '', sender_address = '', sender_phone = '', sender_email = '',"
          + " officer = '', mark = '', draft = '', drafted_by = '', answer = '', rating_why = ''";

  /** States after which nothing more happens. */
  static final String OVER = "state IN ('CLOSED', 'MERGED', 'REFERRED')";

  /** That a department was asked, and how long it took, stays: the figures count it. */
  static final String EMPTIED_PART = "SET question = '', asked_by = '', words = '', given_by = ''";

  private static final String OF_EMPTIED =
      "feedback_id IN (SELECT id FROM feedback WHERE text = '' AND sender_name = '')";

  /** The bean. */
  public FeedbackAnonymiser() {
    super(
        "feedback",
        new OldRows(
            "feedback",
            "id",
            "received_at",
            OVER + " AND (text <> '' OR sender_name <> '')",
            EMPTIED),
        OldRows.deleted("feedback_message", "id", "written_at", OF_EMPTIED),
        OldRows.deleted("feedback_words", "feedback_id", "received_at", OF_EMPTIED),
        new OldRows(
            "feedback_contribution",
            "id",
            "asked_at",
            "(question <> '' OR asked_by <> '' OR words <> '' OR given_by <> '') AND " + OF_EMPTIED,
            EMPTIED_PART),
        OldRows.deleted("feedback_outside", "id", "recorded_at", OF_EMPTIED),
        new OldRows(
            "feedback_event",
            "id",
            "happened_at",
            "(who <> '' OR why <> '') AND " + OF_EMPTIED,
            "SET who = '', why = ''"));
  }
}
