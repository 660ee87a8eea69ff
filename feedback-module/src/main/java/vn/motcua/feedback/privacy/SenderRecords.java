package vn.motcua.feedback.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** What people sent in. A denunciation is not shown here: who sent it is secret, also to staff. */
@ApplicationScoped
public class SenderRecords extends RowRecords {
  @Override
  public String feature() {
    return "feedback";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "(SELECT * FROM feedback WHERE kind <> 'DENUNCIATION' AND (text <> '' OR sender_name <> ''))"
            + " AS theirs",
        "privacy.record.feedback",
        "id",
        "received_at",
        List.of(
            "reference",
            "sender_name",
            "sender_address",
            "sender_phone",
            "sender_email",
            "text",
            "answer",
            "rating_why"),
        "sender_name",
        "sender_phone",
        "sender_email",
        "reference",
        "IF(" + FeedbackAnonymiser.OVER + ", '', 'privacy.keep.feedback')",
        List.of(
            "UPDATE feedback " + FeedbackAnonymiser.EMPTIED + " WHERE id = ?",
            "DELETE FROM feedback_message WHERE feedback_id = ?",
            "DELETE FROM feedback_outside WHERE feedback_id = ?",
            "DELETE FROM feedback_words WHERE feedback_id = ?",
            "UPDATE feedback_contribution "
                + FeedbackAnonymiser.EMPTIED_PART
                + " WHERE feedback_id = ?",
            "UPDATE feedback_event SET why = '' WHERE feedback_id = ?",
            "UPDATE feedback_publication SET sender_name = '' WHERE feedback_id = ?"));
  }
}
