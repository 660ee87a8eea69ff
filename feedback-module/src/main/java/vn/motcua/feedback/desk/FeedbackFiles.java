package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.motcua.attachment.AttachmentAccess;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.own.OwnFeedbacks;
import vn.motcua.web.StaffMember;

/** The files of a feedback are for those of the staff who may see it. */
@RequestScoped
public class FeedbackFiles implements AttachmentAccess {
  @Inject private Feedbacks feedbacks;
  @Inject private StaffMember staff;
  @Inject private DeskRights rights;

  @Override
  public String kind() {
    return OwnFeedbacks.KIND;
  }

  @Override
  public boolean mayRead(long subject) {
    return staff.isPresent() && feedbacks.read(subject, rights::maySee).orElse(false);
  }
}
