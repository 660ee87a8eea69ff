package vn.motcua.postal.manifest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.department.Department;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.Manifest.Line;
import vn.motcua.postal.manifest.ManifestBook.Signatures;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** The manifests of a centre and day, for who hands over envelopes there. */
@Named
@RequestScoped
public class ManifestSheet {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ROLE = 40;

  @Inject private Manifests manifests;
  @Inject private PostalCentre places;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private LocalDate day = LocalDate.EPOCH;
  private String done = "";

  @PostConstruct
  void read() {
    try {
      day = LocalDate.parse(typed("day"));
    } catch (DateTimeParseException none) {
      day = VietnamTime.today(clock);
    }
  }

  /** Before anything is written. */
  public void act() {
    Department place = getCentre();
    if (!request.getMethod().equals("POST") || place == null) {
      return;
    }
    try {
      perform(place, typed("action"));
    } catch (PortalProblem told) {
      flaws.tell(told, "reference");
    }
  }

  private void perform(Department place, String action) {
    if (action.equals("add")) {
      places.require(place.code());
      manifests.add(place.code(), day, direction(), typed("reference"));
      done = "added";
      return;
    }
    Manifest known = manifests.get(number("id"));
    places.require(known.centre());
    switch (action) {
      case "note" -> manifests.discrepancy(known, number("order"), line("why", 200));
      case "seal" -> manifests.seal(known, (int) number("centreCount"), (int) number("postCount"));
      case "sign" -> manifests.sign(known, signatures());
      default -> throw new PortalProblem(404, "not-found");
    }
    done = action;
  }

  private Direction direction() {
    return typed("direction").equals("OUT") ? Direction.OUT : Direction.IN;
  }

  private Signatures signatures() {
    String postman = line("postman", LONGEST_NAME);
    if (postman.isEmpty()) {
      throw new InvalidInput("postman", "postal.manifest.postman.missing");
    }
    String role = line("role", LONGEST_ROLE);
    return new Signatures(
        staff.name(),
        text.get("postal.manifest.clerk"),
        postman,
        role.isEmpty() ? text.get("postal.manifest.postman") : role);
  }

  private String line(String field, int longest) {
    String typed = TypedText.line(typed(field));
    if (typed.length() > longest) {
      throw new InvalidInput(field, "input.too-long", longest);
    }
    return typed;
  }

  private long number(String field) {
    if (!typed(field).matches("\\d{1,9}")) {
      throw new InvalidInput(field, "postal.manifest.number");
    }
    return Long.parseLong(typed(field));
  }

  private String typed(String name) {
    return places.typed(name);
  }

  public List<Department> getCentres() {
    return places.getAll();
  }

  public @Nullable Department getCentre() {
    return places.getChosen();
  }

  public LocalDate getDay() {
    return day;
  }

  public List<Manifest> getManifests() {
    Department place = getCentre();
    return place == null ? List.of() : manifests.of(place.code(), day);
  }

  public List<Line> lines(Manifest manifest) {
    return manifests.lines(manifest);
  }

  /** The reference as it is shown. */
  public String grouped(Line line) {
    return new PublicReference(line.reference()).grouped();
  }

  /** The reference as a barcode, for the scanners of the post. */
  public String barcode(Line line) {
    return Code128.svg(line.reference());
  }

  /** How many lines of a manifest go from hand to hand. */
  public long handed(Manifest manifest) {
    return lines(manifest).stream().filter(Line::handed).count();
  }

  /** What has just been done: added, note, seal, sign, or nothing. */
  public String getDone() {
    return done;
  }
}
