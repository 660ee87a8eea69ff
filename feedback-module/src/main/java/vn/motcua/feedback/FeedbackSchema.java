package vn.motcua.feedback;

import java.util.List;
import vn.motcua.feedback.clock.LimitRow;
import vn.motcua.feedback.joint.Contribution;
import vn.motcua.feedback.outside.OutsideLetter;
import vn.motcua.feedback.register.Publication;
import vn.motcua.feedback.routing.RuleRow;
import vn.motcua.feedback.wording.Wording;
import vn.motcua.plugin.FeatureSchema;

/** The tables of feedback. */
public final class FeedbackSchema implements FeatureSchema {
  @Override
  public String name() {
    return "feedback";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        Feedback.class,
        FeedbackEvent.class,
        FeedbackMessage.class,
        LimitRow.class,
        RuleRow.class,
        Publication.class,
        Contribution.class,
        OutsideLetter.class,
        Wording.class);
  }
}
