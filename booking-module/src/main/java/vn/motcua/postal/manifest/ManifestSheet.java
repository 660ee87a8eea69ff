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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.page.Flaws;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.Manifest.Line;
import vn.motcua.postal.manifest.ManifestBook.Signatures;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** The manifests of a centre and day, for who hands over envelopes there. */
@Named
@RequestScoped
public class ManifestSheet {
  static final Role[] ROLES = {Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR};
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ROLE = 40;

  @Inject private Manifests manifests;
  @Inject private Supply supply;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable Department centre;
  private LocalDate day = LocalDate.EPOCH;
  private String done = "";

  @PostConstruct
  void read() {
    try {
      day = LocalDate.parse(typed("day"));
    } catch (DateTimeParseException none) {
      day = VietnamTime.today(clock);
    }
    List<Department> mine = getCentres();
    centre =
        mine.stream()
            .filter(one -> one.code().equals(typed("centre")))
            .findFirst()
            .orElse(mine.isEmpty() ? null : mine.get(0));
  }

  /** Before anything is written. */
  public void act() {
    Department place = centre;
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
      require(place.code());
      manifests.add(place.code(), day, direction(), typed("reference"));
      done = "added";
      return;
    }
    Manifest known = manifests.get(number("id"));
    require(known.centre());
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

  private void require(String code) {
    for (Role role : ROLES) {
      if (rights.may(role, new AgencyCode(code))) {
        return;
      }
    }
    throw new PortalProblem(403, "forbidden");
  }

  private String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** The centres whose manifests the person may see. */
  public List<Department> getCentres() {
    return supply.centres().stream()
        .filter(one -> rights.mayRead(new AgencyCode(one.code()), ROLES))
        .toList();
  }

  public @Nullable Department getCentre() {
    return centre;
  }

  public LocalDate getDay() {
    return day;
  }

  public List<Manifest> getManifests() {
    Department place = centre;
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
