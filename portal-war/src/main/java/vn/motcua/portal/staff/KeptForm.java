package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.portal.PageAddress;

/**
 * Where somebody wanted to go when they had to sign in, and the form they had just sent: what they
 * typed goes along and can be sent again.
 */
@Named
@RequestScoped
public class KeptForm {
  private static final String WAY = "tiep";
  private static final String FIELD = "giu.";
  private static final int MOST = 200_000;
  private static final Pattern LOCAL = Pattern.compile("/can-bo(?:[/?][^\\\\\\p{Cc}]*)?");
  private static final Pattern SECRET = Pattern.compile("password|present|code|again");

  /** A hidden field. */
  public record Field(String name, String value) {}

  @Inject private HttpServletRequest request;

  /** Within the pages of staff, whatever was asked for. */
  public String getWay() {
    String given = request.getParameter(WAY);
    PageAddress here = PageAddress.of(request);
    if (given == null && !here.path().startsWith(SignInPage.PATH)) {
      given = here.path() + (here.query() == null ? "" : "?" + here.query());
    }
    return given != null && LOCAL.matcher(given).matches() ? given : "/can-bo";
  }

  /** The address of signing in with an account of the organisation, and back to the page. */
  public String getOpenId() {
    return "/can-bo/dang-nhap/co-quan?tiep=" + URLEncoder.encode(getWay(), StandardCharsets.UTF_8);
  }

  /** The fields of the form that was sent without a session, under the names they had. */
  public List<Field> getFields() {
    boolean again = request.getParameter(WAY) != null;
    if (!request.getMethod().equals("POST")) {
      return List.of();
    }
    if (!again && PageAddress.of(request).path().startsWith(SignInPage.PATH)) {
      return List.of();
    }
    List<Field> fields =
        request.getParameterMap().entrySet().stream()
            .flatMap(KeptForm::each)
            .flatMap(field -> again ? taken(field) : Stream.of(field))
            .filter(field -> !SECRET.matcher(field.name()).matches())
            .toList();
    int size = fields.stream().mapToInt(field -> field.value().length()).sum();
    return size > MOST ? List.of() : fields;
  }

  /** The name under which a field goes along with the sign-in. */
  public String name(Field field) {
    return FIELD + field.name();
  }

  private static Stream<Field> each(Map.Entry<String, String[]> parameter) {
    return Arrays.stream(parameter.getValue())
        .map(value -> new Field(parameter.getKey(), Objects.requireNonNullElse(value, "")));
  }

  private static Stream<Field> taken(Field field) {
    return field.name().startsWith(FIELD)
        ? Stream.of(new Field(field.name().substring(FIELD.length()), field.value()))
        : Stream.empty();
  }
}
