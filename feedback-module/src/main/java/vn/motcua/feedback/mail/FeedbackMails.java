package vn.motcua.feedback.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Department;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.clock.Look;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsTemplate;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;

/**
 * Writes to the sender and to departments, in the transaction of what happened. A mail never holds
 * the secret that opens a feedback; a department that is reminded is told no word of it.
 */
@ApplicationScoped
public class FeedbackMails implements Look.Alarm {
  /** Says that there is news, and of which reference. */
  public static final SmsTemplate SMS_NEWS =
      new SmsTemplate("feedback-news", List.of(SmsValue.Reference.class));

  /** Says the code by which a telephone is confirmed. */
  public static final SmsTemplate SMS_CODE =
      new SmsTemplate("feedback-code", List.of(SmsValue.Reference.class));

  /** How the record says that nobody could be told. */
  public static final String NOBODY = "@nobody";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject private Outbox outbox;
  @Inject private Departments departments;

  @Inject
  @ConfigProperty(name = "portal.public.url")
  private Optional<String> portal;

  /** To the mail address of a feedback that is not stored yet. */
  public void codeByMail(Matter matter, String code) {
    MailAddress to = MailAddress.of("email", matter.sender().email());
    Map<String, String> values = Map.of("code", code);
    outbox.send(
        new Message.Mail("feedback-code", to, matter.language(), FeedbackTemplates.CODE, values));
  }

  /** To the telephone of a feedback that is not stored yet. */
  public void codeBySms(Matter matter, String code) {
    PhoneNumber to = PhoneNumber.of("phone", matter.sender().phone());
    List<SmsValue> values = List.of(new SmsValue.Reference(code));
    outbox.send(new Message.Sms("feedback-code", to, matter.language(), SMS_CODE, values));
  }

  public void received(Feedback feedback) {
    toSender(feedback, FeedbackTemplates.RECEIVED);
  }

  public void asked(Feedback feedback) {
    toSender(feedback, FeedbackTemplates.ASKED);
    sms(feedback);
  }

  /** With the answer in it, unless the matter is secret. */
  public void answered(Feedback feedback) {
    boolean open = feedback.matter().kind().open();
    toSender(feedback, open ? FeedbackTemplates.ANSWERED : FeedbackTemplates.NEWS);
    sms(feedback);
  }

  /** Of another's answer that counts for this one as well. */
  public void news(Feedback feedback) {
    toSender(feedback, FeedbackTemplates.NEWS);
    sms(feedback);
  }

  /** That an authority outside the portal has it; which one is read with the secret. */
  public void outside(Feedback feedback) {
    toSender(feedback, FeedbackTemplates.OUTSIDE);
    sms(feedback);
  }

  /** That a part of it is answered by itself, under a reference of its own. */
  public void split(Feedback feedback, Feedback part) {
    String address = feedback.matter().sender().email();
    if (!address.isEmpty()) {
      Language language = feedback.matter().language();
      Map<String, String> values = new HashMap<>(values(feedback, language, "gop-y/tra-cuu"));
      values.put("other", new PublicReference(part.reference()).grouped());
      values.put("department", name(part.owner(), language));
      send(feedback, address, language, FeedbackTemplates.SPLIT, values);
    }
    sms(feedback);
  }

  /** That a department is asked for its part, or owes it still. */
  public void joint(Feedback feedback, String department, @Nullable LocalDate due, boolean late) {
    String address = departments.tree().find(department).map(Department::email).orElse(null);
    if (address != null) {
      Map<String, String> values =
          new HashMap<>(values(feedback, Language.VI, "can-bo/gop-y/viec?id=" + feedback.id()));
      values.put("due", day(due));
      MessageTemplate template = late ? FeedbackTemplates.JOINT_LATE : FeedbackTemplates.JOINT;
      send(feedback, address, Language.VI, template, values);
    }
  }

  @Override
  public void soon(Feedback feedback) {
    departments
        .tree()
        .find(feedback.owner())
        .ifPresent(owner -> toDepartment(feedback, owner, FeedbackTemplates.SOON));
  }

  @Override
  public String late(Feedback feedback) {
    DepartmentTree tree = departments.tree();
    Optional<Department> owner = tree.find(feedback.owner());
    if (owner.isEmpty()) {
      return NOBODY;
    }
    List<Department> path = tree.path(owner.get());
    int above = Math.max(0, path.size() - 1 - feedback.level());
    for (int i = above; i >= 0; i--) { // who cannot be reached is passed over
      if (!denounced(feedback, path.get(i), tree)
          && toDepartment(feedback, path.get(i), FeedbackTemplates.LATE)) {
        return path.get(i).code();
      }
    }
    return NOBODY;
  }

  /** Nobody learns from the portal that they were denounced. */
  private static boolean denounced(Feedback feedback, Department one, DepartmentTree tree) {
    String agency = feedback.matter().subject().agency();
    return !feedback.matter().kind().open()
        && tree.path(one).stream().anyMatch(above -> above.code().equals(agency));
  }

  private void toSender(Feedback feedback, MessageTemplate template) {
    String address = feedback.matter().sender().email();
    if (!address.isEmpty()) {
      send(feedback, address, feedback.matter().language(), template, "gop-y/tra-cuu");
    }
  }

  private boolean toDepartment(Feedback feedback, Department to, MessageTemplate template) {
    String address = to.email();
    if (address == null) {
      return false;
    }
    try {
      send(feedback, address, Language.VI, template, "can-bo/gop-y/viec?id=" + feedback.id());
      return true;
    } catch (PortalProblem unreadableAddress) {
      return false;
    }
  }

  private void send(
      Feedback feedback, String to, Language language, MessageTemplate template, String path) {
    send(feedback, to, language, template, values(feedback, language, path));
  }

  private Map<String, String> values(Feedback feedback, Language language, String path) {
    return Map.of(
        "reference", new PublicReference(feedback.reference()).grouped(),
        "department", name(feedback.owner(), language),
        "due", day(feedback.dueOn()),
        "answer", feedback.answer(),
        "link", portal.orElse("").replaceFirst("/$", "") + "/" + path);
  }

  private void send(
      Feedback feedback,
      String to,
      Language language,
      MessageTemplate template,
      Map<String, String> values) {
    outbox.send(
        new Message.Mail(
            feedback.reference(), MailAddress.of("email", to), language, template, values));
  }

  private void sms(Feedback feedback) {
    String phone = feedback.matter().sender().phone();
    if (phone.isEmpty() || !feedback.matter().sender().email().isEmpty()) {
      return;
    }
    try {
      outbox.send(
          new Message.Sms(
              feedback.reference(),
              PhoneNumber.of("phone", phone),
              feedback.matter().language(),
              SMS_NEWS,
              List.of(
                  new SmsValue.Reference(new PublicReference(feedback.reference()).grouped()))));
    } catch (PortalProblem landline) {
      return; // gets no SMS, and is called
    }
  }

  private String name(String code, Language language) {
    return departments.tree().find(code).map(one -> one.name(language)).orElse(code);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }
}
