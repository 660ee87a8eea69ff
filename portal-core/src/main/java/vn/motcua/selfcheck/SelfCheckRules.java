package vn.motcua.selfcheck;

import java.util.List;

/** The rules of one feature; a CDI bean each. Their texts lie in the texts of the feature. */
public interface SelfCheckRules {
  List<SelfCheckRule> rules();
}
