package vn.motcua.feedback.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.MessageTemplate.Variable;
import vn.motcua.outbox.template.TemplateSource;

/** The kinds of mail about feedback. */
@ApplicationScoped
public class FeedbackTemplates implements TemplateSource {
  private static final String FOLDER = "vn/motcua/feedback/mail";
  private static final Variable REFERENCE =
      new Variable("reference", "7KQ9M-4TXB2-W0RC", "7KQ9M-4TXB2-W0RC");
  private static final Variable OTHER =
      new Variable("other", "0A1B2-C3D4E-5F6G", "0A1B2-C3D4E-5F6G");
  private static final Variable DEPARTMENT =
      new Variable("department", "Sở Công Thương", "Department of Industry and Trade");
  private static final Variable DUE = new Variable("due", "15/09/2026", "15/09/2026");
  private static final Variable LINK =
      new Variable("link", "https://motcua.example.vn/", "https://motcua.example.vn/");
  private static final Variable ANSWER =
      new Variable(
          "answer",
          "Chúng tôi đã bố trí thêm một quầy nhận hồ sơ.",
          "We have opened one more counter.");

  static final MessageTemplate RECEIVED = of("feedback-received", REFERENCE, DEPARTMENT, DUE, LINK);
  static final MessageTemplate ASKED = of("feedback-asked", REFERENCE, DEPARTMENT, LINK);
  static final MessageTemplate ANSWERED =
      of("feedback-answered", REFERENCE, DEPARTMENT, ANSWER, LINK);

  /** Of what is secret or goes another way: only that there is an answer. */
  static final MessageTemplate NEWS = of("feedback-news", REFERENCE, LINK);

  /** To the sender: an authority outside the portal has to answer. */
  static final MessageTemplate OUTSIDE = of("feedback-outside", REFERENCE, LINK);

  /** With a code only somebody who reads this mail knows. */
  static final MessageTemplate CODE = of("feedback-code", new Variable("code", "046291", "046291"));

  /** To a department: no word of what was sent, and nobody's name. */
  static final MessageTemplate SOON = of("feedback-soon", REFERENCE, DEPARTMENT, DUE, LINK);

  static final MessageTemplate LATE = of("feedback-late", REFERENCE, DEPARTMENT, DUE, LINK);

  /** To the sender: a part of it goes on under another reference, with the same secret. */
  static final MessageTemplate SPLIT = of("feedback-split", REFERENCE, OTHER, DEPARTMENT, LINK);

  /** To a department that is asked for its part of the answer. */
  static final MessageTemplate JOINT = of("feedback-joint", REFERENCE, DEPARTMENT, DUE, LINK);

  static final MessageTemplate JOINT_LATE =
      of("feedback-joint-late", REFERENCE, DEPARTMENT, DUE, LINK);

  private static MessageTemplate of(String name, Variable... variables) {
    return new MessageTemplate(name, FOLDER, Arrays.asList(variables));
  }

  @Override
  public List<MessageTemplate> templates() {
    return List.of(
        RECEIVED, CODE, ASKED, ANSWERED, NEWS, OUTSIDE, SOON, LATE, SPLIT, JOINT, JOINT_LATE);
  }
}
