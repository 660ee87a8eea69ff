package vn.motcua.protection.gate;

import java.util.List;

/** The forms of a feature and their limits. */
@FunctionalInterface
public interface FormLimits {
  List<FormLimit> formLimits();
}
