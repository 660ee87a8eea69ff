package vn.motcua.feedback.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Naming;
import vn.motcua.feedback.register.PublicFeedback;
import vn.motcua.feedback.register.SimilarAnswers;
import vn.motcua.feedback.routing.Router;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.QrCode;

/** The page where feedback is written: the form, what will become of it, and the receipt. */
@Named
@RequestScoped
public class SendFeedback {
  static final List<String> FIELDS =
      List.of(
          "form",
          "kind",
          "category",
          "text",
          "procedure",
          "caseCode",
          "booking",
          "department",
          "place",
          "where",
          "naming",
          "name",
          "address",
          "phone",
          "email");

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private Sending sending;
  @Inject private FeedbackCheck check;
  @Inject private SentFiles files;
  @Inject private Router router;
  @Inject private PublicAddress addresses;
  @Inject private SimilarAnswers answers;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Problem> problems = List.of();
  private @Nullable Matter preview;
  private String department = "";
  private List<PublicFeedback> similar = List.of();
  private @Nullable Sent sent;
  private boolean codeAsked;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    Faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    for (String field : FIELDS) {
      values.put(field, Objects.toString(request.getParameter(field), ""));
    }
    values.merge(
        "form", "", (given, none) -> given.isEmpty() ? UUID.randomUUID().toString() : given);
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      perform(Objects.toString(request.getParameter("action"), ""));
    } catch (CodeNeeded asked) {
      codeAsked = true;
      if (asked.error()) {
        Faces.getExternalContext().setResponseStatus(asked.status());
        problems = List.of(new Problem("code", text.get("problem." + asked.key() + ".detail")));
      }
    } catch (PortalProblem told) {
      Faces.getExternalContext().setResponseStatus(told.status());
      problems = problems(told);
    }
  }

  private void perform(String action) {
    if (action.equals("preview")) {
      files.take(request);
      Matter matter = check.matter(typed(), Entry.ONLINE, text.language());
      department = router.route(matter).department();
      similar = matter.kind().open() ? answers.to(matter.text()) : List.of();
      preview = matter;
    } else if (action.equals("send")) {
      files.keep(request);
      String code = Objects.toString(request.getParameter("code"), "");
      sent = sending.sendConfirmed(typed(), code, text.language());
    } else if (action.equals("edit")) {
      files.keep(request);
    } // else: shown, with what another page has sent along
  }

  private TypedFeedback typed() {
    return new TypedFeedback(
        values.get("kind"),
        values.get("category"),
        values.get("text"),
        values.get("procedure"),
        values.get("caseCode"),
        values.get("booking"),
        values.get("department"),
        values.get("place"),
        values.get("where"),
        values.get("naming"),
        values.get("name"),
        values.get("address"),
        values.get("phone"),
        values.get("email"),
        values.get("form"),
        files.ids());
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      return List.of(
          new Problem("text", text.with("problem." + told.key() + ".detail", told.values())));
    }
    return told.fields().stream().map(this::problem).toList();
  }

  private Problem problem(FieldProblem wrong) {
    String field = wrong.field().equals("attachment") ? "files" : wrong.field();
    return new Problem(field, text.with(wrong.key(), wrong.values().toArray()));
  }

  public Map<String, String> getValues() {
    return values;
  }

  public boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  public List<SentFiles.Kept> getFiles() {
    return files.kept();
  }

  /** Null unless it is to be looked at before it is sent. */
  public @Nullable Matter getPreview() {
    return preview;
  }

  public boolean isOpenKind() {
    return preview == null || preview.kind().open();
  }

  public boolean isDenunciation() {
    return preview != null && preview.kind() == Kind.DENUNCIATION;
  }

  public boolean isNamed() {
    return preview != null && preview.naming() == Naming.NAMED;
  }

  /** Code of the department that will answer. */
  public String getDepartment() {
    return department;
  }

  /** Published answers to something like it; perhaps it need not be sent. */
  public List<PublicFeedback> getSimilar() {
    return similar;
  }

  /** Whether a code was sent that has to be typed now. */
  public boolean isCodeAsked() {
    return codeAsked;
  }

  /** Null until it is sent. */
  public @Nullable Sent getSent() {
    return sent;
  }

  /** Leads to where it is looked up; neither reference nor secret is in it. */
  public String getQr() {
    return QrCode.svg(addresses.of("gop-y/tra-cuu"), text.get("feedback.qr"));
  }

  /** The fields of the form this page answers, to be shown again and not to be sent. */
  public Map<String, String> getAgain() {
    if (!request.getMethod().equals("POST")) {
      return Map.of();
    }
    Map<String, String> again = new LinkedHashMap<>(values);
    again.put("action", sent == null ? "edit" : "send");
    return again;
  }
}
