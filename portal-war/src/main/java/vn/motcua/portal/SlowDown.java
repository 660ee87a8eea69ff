package vn.motcua.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.motcua.protection.challenge.Challenge;
import vn.motcua.protection.gate.FormGate;
import vn.motcua.protection.gate.Refusal;

/** The page for who is held up: it keeps what they typed and sends it again. */
@Named
@RequestScoped
public class SlowDown {
  private static final Set<String> OWN = Set.of(FormGate.WORK, FormGate.TICKET, "website-2");
  private static final int MOST = 200_000;
  private static final String MULTIPART = "multipart/form-data";

  /** A hidden field. */
  public record Field(String name, String value) {}

  @Inject private HttpServletRequest request;

  /** Also for a person who opens the address of the page itself. */
  public void sendStatus() {
    if (refusal().isEmpty()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Whether a form was sent, and not only a page asked for. */
  public boolean isForm() {
    return request.getMethod().equals("POST") && refusal().isPresent();
  }

  /** Whether they can go on before the limit lets them, by work or by a ticket. */
  public boolean isWorked() {
    return refusal().map(Refusal::challenge).isPresent();
  }

  public String getChallenge() {
    return refusal().map(Refusal::challenge).map(Challenge::json).orElse("");
  }

  public String getTicket() {
    return refusal().map(Refusal::ticket).orElse("");
  }

  public long getSeconds() {
    return refusal().map(Refusal::seconds).orElse(1L);
  }

  /** Where the form was sent to; what stood behind the question mark is among the fields. */
  public String getAddress() {
    return PageAddress.of(request).path();
  }

  public boolean isMultipart() {
    return Objects.toString(request.getContentType(), "").startsWith(MULTIPART);
  }

  public String getEnctype() {
    return isMultipart() ? MULTIPART : "application/x-www-form-urlencoded";
  }

  /** What was sent, but for files; nothing when it is too much for a page. */
  public List<Field> getFields() {
    List<Field> fields =
        request.getParameterMap().entrySet().stream()
            .filter(parameter -> !OWN.contains(parameter.getKey()))
            .flatMap(
                parameter ->
                    Arrays.stream(parameter.getValue())
                        .map(value -> new Field(parameter.getKey(), value)))
            .toList();
    int size = fields.stream().mapToInt(field -> field.value().length()).sum();
    return size > MOST ? List.of() : fields;
  }

  /** The fields for the switch to the other language; it sends the form again, too. */
  public Map<String, String> getAgain() {
    Map<String, String> again = new LinkedHashMap<>();
    if (isForm() && !isMultipart()) {
      getFields().forEach(field -> again.putIfAbsent(field.name(), field.value()));
      again.put(FormGate.TICKET, getTicket());
    }
    return again;
  }

  private Optional<Refusal> refusal() {
    return Refusal.of(request);
  }
}
