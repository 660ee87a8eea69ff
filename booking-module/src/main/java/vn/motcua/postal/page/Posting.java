package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.place.FoundPlace;
import vn.motcua.place.Places;
import vn.motcua.postal.PostalFees;
import vn.motcua.postal.PostalKind;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.procedure.RequiredDocument;

/** What somebody has chosen and typed so far for an order to the post. */
@Named
@RequestScoped
public class Posting {
  @Inject private Supply supply;
  @Inject private Procedures procedures;
  @Inject private Places places;
  @Inject private PostalFees fees;
  @Inject private HttpServletRequest request;

  private @Nullable PublishedProcedure procedure;
  private @Nullable FoundPlace place;
  private final String nonce = UUID.randomUUID().toString();

  /** A paper of the procedure, by its number on the form. */
  public record Paper(int number, RequiredDocument document, boolean enclosed) {}

  @PostConstruct
  void read() {
    procedure =
        ProcedureCode.read(typed("procedure"))
            .flatMap(procedures::find)
            .filter(found -> found.status() != ProcedureStatus.REPEALED)
            .orElse(null);
  }

  public String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** What stands in a field of the contact. */
  public String contact(String field) {
    return typed(field);
  }

  public @Nullable PublishedProcedure getProcedure() {
    return procedure;
  }

  /** What was typed into the search for a procedure; not a code. */
  public String getWords() {
    return procedure == null ? typed("procedure") : "";
  }

  /** Whether the applicant has to come in person. */
  public boolean isPresence() {
    return procedure != null && procedure.content().presenceRequired();
  }

  public PostalKind[] getKinds() {
    return PostalKind.values();
  }

  /** What is chosen; null while nothing is. */
  public @Nullable PostalKind getKind() {
    return Arrays.stream(PostalKind.values())
        .filter(one -> one.name().equals(typed("kind")))
        .findFirst()
        .orElse(null);
  }

  public List<Department> getCentres() {
    return supply.centres();
  }

  public @Nullable Department getCentre() {
    return typed("centre").isEmpty() ? null : supply.centre(typed("centre")).orElse(null);
  }

  /** The papers of the procedure, each with whether it is said to be in the envelope. */
  public List<Paper> getPapers() {
    PublishedProcedure known = procedure;
    if (known == null) {
      return List.of();
    }
    Set<String> sent =
        Arrays.stream(
                Objects.requireNonNullElse(request.getParameterValues("paper"), new String[0]))
            .collect(Collectors.toSet());
    List<RequiredDocument> documents = known.content().documents();
    return IntStream.range(0, documents.size())
        .mapToObj(at -> new Paper(at, documents.get(at), sent.contains(String.valueOf(at))))
        .toList();
  }

  /** The papers said to be in the envelope. */
  public List<Paper> getEnclosed() {
    return getPapers().stream().filter(Paper::enclosed).toList();
  }

  /** What the address may mean. */
  public FoundPlace getPlace() {
    FoundPlace known = place;
    if (known == null) {
      known = places.find(typed("address"));
      place = known;
    }
    return known;
  }

  /** The commune of the address: the only one it may mean, or the one chosen of several. */
  Optional<Commune> commune() {
    return getPlace()
        .only()
        .or(
            () ->
                getPlace().communes().stream()
                    .filter(one -> one.code().equals(typed("commune")))
                    .findFirst());
  }

  public @Nullable Commune getCommune() {
    return commune().orElse(null);
  }

  /** In VND, for the centre and address as far as they are known; 0 when the tariff is silent. */
  public int fee(PostalKind kind) {
    Department centre = getCentre();
    return fees.estimate(kind, centre == null ? "" : centre.code(), getCommune());
  }

  /** A new request each time the form is made; one that was sent keeps its own. */
  public String getNonce() {
    return typed("request").isEmpty() ? nonce : typed("request");
  }
}
