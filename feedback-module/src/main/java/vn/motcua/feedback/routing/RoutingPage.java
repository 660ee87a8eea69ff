package vn.motcua.feedback.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.audit.AuditEntry;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Naming;
import vn.motcua.feedback.Sender;
import vn.motcua.feedback.Subject;
import vn.motcua.text.Language;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** The table of routing, with a form to try out where something would go. */
@Named
@RequestScoped
public class RoutingPage {
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "category",
          "procedure",
          "caseCode",
          "place",
          "department",
          "position",
          "words",
          "text");

  private static final int LONGEST_WORDS = 2_000;

  @Inject private HttpServletRequest request;
  @Inject private Router router;
  @Inject private RuleDesk rules;
  @Inject private StaffMember staff;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Route> tried = List.of();
  private @Nullable Matter matter;

  /** Before anything is written. */
  public void act() {
    for (String field : FIELDS) {
      values.put(field, TypedText.line(Objects.toString(request.getParameter(field), "")));
    }
    String action = Objects.toString(request.getParameter("action"), "");
    if (request.getMethod().equals("POST") && action.equals("put")) {
      put();
    } else if (request.getMethod().equals("POST") && action.equals("remove")) {
      remove();
    } else if (request.getParameter("category") != null) {
      Matter typed = matter();
      tried = router.all(typed);
      matter = typed;
    }
  }

  private void put() {
    String position = value("position");
    Rule rule =
        new Rule(
            0,
            position.matches("\\d{1,6}") ? Integer.parseInt(position) : 100,
            value("procedure"),
            value("category"),
            value("place"),
            value("words"),
            value("department"));
    if (rule.words().length() <= LONGEST_WORDS && router.living(rule.department()).isPresent()) {
      rules.put(rule, entry(rule.toString()));
      done();
    }
  }

  private void remove() {
    String id = Objects.toString(request.getParameter("id"), "");
    if (id.matches("\\d{1,15}")) {
      rules.remove(Long.parseLong(id), entry(null));
      done();
    }
  }

  private AuditEntry entry(@Nullable String after) {
    return AuditEntry.changed(staff.name(), "feedback-rule", "-", "", "", after);
  }

  private void done() {
    Faces.redirect(request.getContextPath() + "/can-bo/gop-y-tuyen");
  }

  private Kind kind() {
    return Stream.of(Kind.values())
        .filter(one -> one.name().equals(value("kind")))
        .findFirst()
        .orElse(Kind.REPORT);
  }

  private Category category() {
    return Stream.of(Category.values())
        .filter(one -> one.name().equals(value("category")))
        .findFirst()
        .orElse(Category.OTHER);
  }

  private Matter matter() {
    return new Matter(
        kind(),
        category(),
        Entry.COUNTER,
        Naming.ANONYMOUS,
        Language.VI,
        value("text"),
        subject(),
        Sender.NOBODY);
  }

  private Subject subject() {
    return new Subject(
        value("procedure"), value("caseCode"), "", value("place"), "", value("department"));
  }

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  public Map<String, String> getValues() {
    return values;
  }

  public boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  /** What each way says, in order; the first is taken. */
  public List<Route> getTried() {
    return tried;
  }

  /** What was tried; null before anything was. */
  public @Nullable Matter getMatter() {
    return matter;
  }

  public List<Rule> getRules() {
    return rules.all();
  }
}
