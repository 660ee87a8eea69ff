package vn.motcua.outbox.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;

/** What was typed into a page, and what is wrong with it. */
public final class Form {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int LAST_PAGE = 100_000;

  private final HttpServletRequest request;
  private final OutboxWords words;
  private final Map<String, String> values = new LinkedHashMap<>();
  private List<OutboxWords.Problem> problems = List.of();

  Form(HttpServletRequest request, OutboxWords words, String... fields) {
    this.request = request;
    this.words = words;
    for (String field : fields) {
      values.put(field, Objects.toString(request.getParameter(field), ""));
    }
  }

  boolean posted() {
    return request.getMethod().equals("POST");
  }

  String value(String field) {
    return Objects.requireNonNullElse(values.get(field), "");
  }

  void put(String field, String value) {
    values.put(field, value);
  }

  Optional<Long> number(String field) {
    String typed = request.getParameter(field);
    return typed != null && NUMBER.matcher(typed).matches()
        ? Optional.of(Long.valueOf(typed))
        : Optional.empty();
  }

  /** The page of a list, from 0. */
  int page() {
    return (int) Math.min(LAST_PAGE, number("page").orElse(0L));
  }

  /** Does what was asked for; what goes wrong is told, with the status that fits. */
  void perform(String mainField, Runnable work) {
    try {
      work.run();
    } catch (PortalProblem told) {
      problems = words.problems(told, mainField);
      Faces.getExternalContext().setResponseStatus(told.status());
    }
  }

  /** As typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** What is wrong; empty when nothing is. */
  public List<OutboxWords.Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(OutboxWords.Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** The fields to be shown again in the other language, and not acted upon. */
  public Map<String, String> getAgain() {
    if (!posted()) {
      return Map.of();
    }
    Map<String, String> again = new LinkedHashMap<>(values);
    again.put("action", "show");
    return again;
  }
}
