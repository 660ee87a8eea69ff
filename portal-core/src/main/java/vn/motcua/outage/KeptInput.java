package vn.motcua.outage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody had typed into a form that could not be taken: the page that says so shows it and
 * sends it again at the push of a button. Passwords and codes of a second factor are left out.
 */
@Named
@RequestScoped
public class KeptInput {
  private static final int MOST = 200_000;
  private static final int SHOWN_FROM = 2;
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|matkhau|secret|present|again).*");
  private static final Pattern TECHNICAL = Pattern.compile("jakarta\\.faces\\..*|action|version");

  /** A field of the form. */
  public record Field(String name, String value) {}

  @Inject private HttpServletRequest request;

  /** All that is sent again; empty when nothing was sent. */
  public List<Field> getFields() {
    if (!request.getMethod().equals("POST")) {
      return List.of();
    }
    List<Field> fields =
        request.getParameterMap().entrySet().stream()
            .flatMap(
                field ->
                    Arrays.stream(field.getValue())
                        .map(value -> new Field(field.getKey(), Objects.toString(value, ""))))
            .toList();
    boolean whole =
        fields.stream().noneMatch(field -> SECRET.matcher(field.name()).matches())
            && fields.stream().mapToInt(field -> field.value().length()).sum() <= MOST;
    return whole ? fields : List.of();
  }

  /** What was typed, to be read and copied. */
  public List<String> getTyped() {
    return getFields().stream()
        .filter(field -> !TECHNICAL.matcher(field.name()).matches())
        .map(Field::value)
        .filter(value -> value.strip().length() >= SHOWN_FROM)
        .toList();
  }

  /** Where it was sent to. */
  public String getAddress() {
    String path =
        Stream.of("jakarta.servlet.error.request_uri", "jakarta.servlet.forward.request_uri")
            .map(request::getAttribute)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
            .orElse(request.getRequestURI());
    String query = request.getQueryString();
    return "/" + path.replaceFirst("^[/\\\\]+", "") + (query == null ? "" : "?" + query);
  }
}
