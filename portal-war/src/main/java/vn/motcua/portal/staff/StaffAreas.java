package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.plugin.PortalFeature.StaffArea;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/** The areas of staff over all features, and which of them the person may open. */
@Named
@RequestScoped
public class StaffAreas {
  public static final String ACCOUNT = "tai-khoan";

  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject @Any private Instance<PortalFeature> features;
  @Inject private Rights rights;
  @Inject private HttpServletRequest request;

  /** Those the person may open, in their order. */
  public List<StaffArea> getMine() {
    return all().filter(this::mayOpen).sorted(Comparator.comparingInt(StaffArea::order)).toList();
  }

  /** Key of the sentence below an area. */
  public String hint(StaffArea area) {
    return area.key() + ".hint";
  }

  /** Whether this request may go to the area; an auditor may look, and change nothing. */
  public boolean mayOpen(String path) {
    List<StaffArea> named = all().filter(area -> area.path().equals(path)).toList();
    return named.isEmpty()
        ? rights.everywhere(Role.ADMINISTRATOR)
        : named.stream().anyMatch(this::mayOpen);
  }

  private boolean mayOpen(StaffArea area) {
    return area.roles().isEmpty()
        || area.roles().stream().anyMatch(role -> holds(role, area))
        || (READS.contains(request.getMethod()) && holds(Role.AUDITOR, area));
  }

  private boolean holds(Role role, StaffArea area) {
    return area.everywhere() ? rights.everywhere(role) : rights.hasAny(role);
  }

  private Stream<StaffArea> all() {
    return features.stream().flatMap(feature -> feature.areas().stream());
  }
}
