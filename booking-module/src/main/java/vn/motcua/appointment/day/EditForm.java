package vn.motcua.appointment.day;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.appointment.page.Flaws;

/** The fields of a form of staff: as they were typed while something is wrong, else as stored. */
@Named
@RequestScoped
public class EditForm {
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  private final Map<String, String> stored = new HashMap<>();

  void store(String field, Object value) {
    stored.put(field, value.toString());
  }

  public String typed(String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "").strip();
  }

  public String value(String field) {
    return flaws.isAny() ? typed(field) : stored.getOrDefault(field, "");
  }

  Set<String> ticked(String field) {
    String[] sent = request.getParameterValues(field);
    return sent == null ? Set.of() : Arrays.stream(sent).collect(Collectors.toSet());
  }

  Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> all.put(name, values[0]));
    return all;
  }

  boolean posted() {
    return request.getMethod().equals("POST") && !typed("action").isEmpty();
  }
}
