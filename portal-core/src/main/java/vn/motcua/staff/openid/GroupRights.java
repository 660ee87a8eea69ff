package vn.motcua.staff.openid;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.code.AgencyCode;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;

/** What the members of a group at the provider may do here. */
record GroupRights(Map<String, Set<Grant>> byGroup) {
  private static final Pattern ENTRY =
      Pattern.compile("(?<group>[^=]+?)\\s*=\\s*(?<role>[A-Z]+)\\s+(?<department>\\*|\\S+)");

  /**
   * Reads entries {@code group = ROLE department}, separated by semicolons; {@code *} stands for
   * all departments, and a group may have several entries.
   *
   * @throws IllegalArgumentException naming the entry that cannot be read
   */
  static GroupRights read(String setting) {
    Map<String, Set<Grant>> byGroup = new HashMap<>();
    for (String part : setting.split(";", -1)) {
      String entry = part.strip();
      if (!entry.isEmpty()) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
          throw new IllegalArgumentException("portal.staff.openid.groups: cannot read " + entry);
        }
        byGroup
            .computeIfAbsent(withoutSlash(group(matcher, "group")), none -> new HashSet<>())
            .add(grant(entry, group(matcher, "role"), group(matcher, "department")));
      }
    }
    return new GroupRights(byGroup);
  }

  private static String group(Matcher matcher, String name) {
    return Objects.requireNonNull(matcher.group(name));
  }

  private static Grant grant(String entry, String role, String department) {
    try {
      return Grant.of(Role.valueOf(role), department.equals("*") ? "" : department);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "portal.staff.openid.groups: cannot read " + entry, unknown);
    }
  }

  /** What somebody in these groups may do; groups nobody has named count for nothing. */
  Set<Grant> of(Collection<String> groups) {
    Set<Grant> grants = new HashSet<>();
    groups.forEach(group -> grants.addAll(byGroup.getOrDefault(withoutSlash(group), Set.of())));
    return grants;
  }

  /** Where somebody with these rights belongs, for those who look after people. */
  static Optional<AgencyCode> home(Set<Grant> grants) {
    return grants.stream().anyMatch(grant -> grant.department().isEmpty())
        ? Optional.empty()
        : grants.stream().map(Grant::stored).sorted().findFirst().map(AgencyCode::new);
  }

  /** Keycloak writes groups as paths, other providers as names. */
  private static String withoutSlash(String group) {
    return group.strip().replaceFirst("^/", "");
  }
}
