package vn.motcua.feedback.own;

import jakarta.enterprise.context.RequestScoped;
import vn.motcua.attachment.AttachmentAccess;

/** The files of a feedback are for whoever has just opened it by reference and secret. */
@RequestScoped
public class OwnFiles implements AttachmentAccess {
  private long opened = -1;

  @Override
  public String kind() {
    return OwnFeedbacks.KIND;
  }

  /** From now on, for the rest of this request. */
  void opened(long feedback) {
    opened = feedback;
  }

  @Override
  public boolean mayRead(long subject) {
    return opened >= 0 && subject == opened;
  }
}
