package vn.motcua.plugin;

import java.util.List;

/**
 * The tables of one feature. Registered as a service ({@code
 * META-INF/services/vn.motcua.plugin.FeatureSchema}) because the persistence unit is built before
 * CDI starts. Features have no foreign keys to one another, so their order does not matter.
 */
public interface FeatureSchema {
  /** Names the folder {@code db/migration/<name>} and the history table {@code flyway_<name>}. */
  String name();

  /** Every entity class of the feature. */
  List<Class<?>> entities();
}
