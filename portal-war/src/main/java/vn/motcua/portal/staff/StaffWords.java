package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** How the pages of staff say things. */
@Named
@RequestScoped
public class StaffWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm").withZone(VietnamTime.ZONE);

  @Inject private PageText text;
  @Inject private Departments departments;

  private @Nullable Map<String, String> names;

  public String when(Instant at) {
    return WHEN.format(at);
  }

  public String hour(Instant at) {
    return HOUR.format(at);
  }

  /** A browser and what it runs on, in words; of a program that is neither, its own name. */
  public String device(String userAgent) {
    Device device = Device.of(userAgent);
    if (device.name().isEmpty()) {
      return text.get("staff.session.device.unknown");
    }
    if (device.system().isEmpty()) {
      return text.with("staff.session.device.other", device.name());
    }
    return text.with("staff.session.device", device.name(), device.system());
  }

  public String role(Role role) {
    return text.get("staff.role." + role);
  }

  /** A role with its department, in a line. */
  public String grant(Grant grant) {
    return text.with("staff.grant", role(grant.role()), department(grant.department()));
  }

  public String department(Optional<AgencyCode> department) {
    return department
        .map(code -> names().getOrDefault(code.value(), code.value()))
        .orElseGet(() -> text.get("staff.everywhere"));
  }

  private Map<String, String> names() {
    Map<String, String> known = names;
    if (known == null) {
      List<Department> all = departments.all();
      known =
          all.stream()
              .collect(
                  Collectors.toMap(
                      Department::code, each -> each.name(text.language()), (a, b) -> a));
      names = known;
    }
    return known;
  }
}
