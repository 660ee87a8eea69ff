package vn.motcua.plugin;

import java.util.List;
import java.util.Set;
import vn.motcua.staff.Role;

/**
 * What the shell needs to know of a feature. Each feature offers one CDI bean of this type; leave
 * its jar out of the WAR and the portal runs without it.
 */
public interface PortalFeature {
  /** Short and stable, for instance {@code case}. */
  String id();

  /** Base name of its texts, for instance {@code vn.motcua.casefile.messages}. */
  String bundle();

  /** What citizens can do with it: an entry of the menu and of the home page each. */
  List<CitizenTask> tasks();

  /** What staff do with it: an entry of their home page each. */
  default List<StaffArea> areas() {
    return List.of();
  }

  /**
   * One thing a citizen can do.
   *
   * @param order place in the menu, from 1
   * @param path address within the portal, without the leading slash
   * @param key key of its title; {@code <key>.hint} is the sentence below it
   */
  record CitizenTask(int order, String path, String key) {}

  /**
   * Pages below {@code /can-bo/<path>}. An area that no feature names is for administrators.
   *
   * @param order place on the home page of staff, from 1
   * @param key key of its title; {@code <key>.hint} is the sentence below it
   * @param roles who may open it; empty for everybody signed in
   * @param everywhere whether a role has to be held for all departments, or only for some
   */
  record StaffArea(int order, String path, String key, Set<Role> roles, boolean everywhere) {
    /** For whoever has one of the roles, whatever the department. */
    public StaffArea(int order, String path, String key, Set<Role> roles) {
      this(order, path, key, roles, false);
    }
  }
}
