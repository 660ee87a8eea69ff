package vn.motcua.feedback.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.department.Department;
import vn.motcua.feedback.FeedbackChoices;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffMember;

/** The wordings of a department: read by all who answer, written by its leaders. */
@Named
@RequestScoped
public class WordingPage {
  private static final List<String> FIELDS = List.of("department", "name", "words");

  @Inject private HttpServletRequest request;
  @Inject private Wordings wordings;
  @Inject private FeedbackChoices choices;
  @Inject private StaffMember staff;
  @Inject private PageText text;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Problem> problems = List.of();
  private String preview = "";

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    for (String field : FIELDS) {
      values.put(field, TypedText.paragraphs(Objects.toString(request.getParameter(field), "")));
    }
    if (request.getParameter("department") == null) {
      values.put("department", home());
    }
    if (!request.getMethod().equals("POST")) {
      wordings.find(number("id")).ifPresent(this::fill);
      return;
    }
    try {
      perform(Objects.toString(request.getParameter("action"), ""));
    } catch (PortalProblem told) {
      Faces.getExternalContext().setResponseStatus(told.status());
      problems = problems(told);
    }
  }

  private String home() {
    return staff.identity().grants().stream()
        .map(Grant::stored)
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void fill(Wording.Kept one) {
    values.put("department", one.department());
    values.put("name", one.name());
    values.put("words", one.words());
  }

  private void perform(String action) {
    switch (action) {
      case "preview" -> preview();
      case "put" -> {
        wordings.put(
            number("id"),
            (int) number("version"),
            values.getOrDefault("department", ""),
            TypedText.line(values.getOrDefault("name", "")),
            values.getOrDefault("words", ""));
        done();
      }
      case "remove" -> {
        wordings.remove(number("id"), (int) number("version"));
        done();
      }
      default -> preview = "";
    }
  }

  private void preview() {
    String words = values.getOrDefault("words", "");
    wordings.check(values.getOrDefault("name", ""), words);
    preview = Filling.fill(words, Samples.of(text));
  }

  private void done() {
    Faces.redirect(
        request.getContextPath() + "/can-bo/gop-y/mau?department=%s&done=1",
        values.getOrDefault("department", ""));
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      return List.of(
          new Problem("name", text.with("problem." + told.key() + ".detail", told.values())));
    }
    return told.fields().stream()
        .map(one -> new Problem(one.field(), text.with(one.key(), one.values().toArray())))
        .toList();
  }

  private long number(String parameter) {
    String typed = Objects.toString(request.getParameter(parameter), "");
    return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
  }

  public long getId() {
    return number("id");
  }

  /** As it was read; of one that is shown again, as it came. */
  public long getVersion() {
    return request.getMethod().equals("POST")
        ? number("version")
        : wordings.find(getId()).map(one -> (long) one.version()).orElse(0L);
  }

  public Map<String, String> getValues() {
    return values;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(one -> one.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  public String getPreview() {
    return preview;
  }

  /** Whether something was just written. */
  public boolean isDone() {
    return request.getParameter("done") != null;
  }

  public List<Wording.Kept> getKept() {
    return wordings.of(values.getOrDefault("department", ""));
  }

  /** The departments whose wordings who asks may write. */
  public List<Department> getWritable() {
    return choices.getDepartments().stream().filter(one -> wordings.mayChange(one.code())).toList();
  }

  public boolean isMayWrite() {
    return wordings.mayChange(values.getOrDefault("department", ""));
  }

  public boolean isMayWriteForAll() {
    return wordings.mayChange("");
  }

  public Field[] getFields() {
    return Field.values();
  }

  /** The fields of the form this page answers, to be shown again and not to be done. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of("action", "show") : Map.of();
  }
}
