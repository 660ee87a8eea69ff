package vn.motcua.casefile;

import java.util.List;
import vn.motcua.plugin.FeatureSchema;

/** The tables of the cases. */
public final class CaseSchema implements FeatureSchema {
  @Override
  public String name() {
    return "case";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(); // read and written many at a time, by SQL
  }
}
